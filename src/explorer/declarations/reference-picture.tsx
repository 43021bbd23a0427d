import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { shortened } from '../format/shortened.ts';
import { texts } from '../texts.ts';
import type { Reference } from './reference-query.ts';
import { targetOf } from './reference-target.ts';

interface ReferencePictureProps {
  title: string;
  incoming: readonly Reference[];
  outgoing: readonly Reference[];
}

const width = 1_040;
const rowHeight = 30;
const box = { width: 250, height: 24 };
const longest = 36;

interface End {
  readonly name: string;
  readonly href: string;
  readonly phrases: readonly string[];
}

/** A small directed picture: what speaks of a declaration on the left, what it speaks of on the right. */
export function ReferencePicture({ title, incoming, outgoing }: ReferencePictureProps) {
  const left = ends(incoming, ({ from }) => ({
    name: from.shortTitle,
    href: addressOf('declarations', from.slug),
  }));
  const right = ends(outgoing, targetOf);
  const rows = Math.max(left.length, right.length, 1);
  const height = rows * rowHeight + 20;
  // With nothing on one side, the declaration stands there itself.
  const x = left.length === 0 ? box.width / 2 : right.length === 0 ? width - box.width / 2 : width / 2;
  const middle = { x, y: height / 2 };
  const yOf = (i: number, count: number) => middle.y + (i - (count - 1) / 2) * rowHeight;
  return (
    <svg
      class="references"
      viewBox={`-1 0 ${width + 2} ${height}`}
      aria-label={texts.declaration.referencesPicture(title)}
    >
      {left.map((end, i) => (
        <Side
          key={end.href}
          end={end}
          x={0}
          y={yOf(i, left.length)}
          from={box.width}
          to={middle.x - box.width / 2}
          middle={middle.y}
        />
      ))}
      {right.map((end, i) => (
        <Side
          key={end.href}
          end={end}
          x={width - box.width}
          y={yOf(i, right.length)}
          from={middle.x + box.width / 2}
          to={width - box.width}
          middle={middle.y}
        />
      ))}
      <g class="centre">
        <rect
          x={middle.x - box.width / 2}
          y={middle.y - box.height / 2}
          width={box.width}
          height={box.height}
          rx={4}
        />
        <text x={middle.x} y={middle.y + 4}>
          {shortened(title, longest)}
        </text>
      </g>
    </svg>
  );
}

interface SideProps {
  end: End;
  x: number;
  y: number;
  from: number;
  to: number;
  /** Height of the centre. */
  middle: number;
}

function Side({ end, x, y, from, to, middle }: SideProps) {
  const leftward = x === 0;
  const [start, stop] = leftward ? [y, middle] : [middle, y];
  const bend = (from + to) / 2;
  return (
    <Link class="end" href={end.href}>
      <title>{`${end.name}: ${end.phrases.join(', ')}`}</title>
      <path class="arrow" d={`M${from} ${start}C${bend} ${start} ${bend} ${stop} ${to - 6} ${stop}`} />
      <path class="head" d={`M${to} ${stop}l-8 -4v8z`} />
      <rect x={x} y={y - box.height / 2} width={box.width} height={box.height} rx={4} />
      <text x={x + 8} y={y + 4}>
        {shortened(end.name, longest)}
      </text>
      <text
        class="phrase"
        x={leftward ? from + 6 : to - 12}
        y={y - 4}
        text-anchor={leftward ? 'start' : 'end'}
      >
        {shortened(end.phrases.join(', '), 24)}
      </text>
    </Link>
  );
}

/** Several references between the same two texts are one arrow. */
function ends(
  references: readonly Reference[],
  of: (reference: Reference) => { name: string; href: string },
): End[] {
  const found = new Map<string, { name: string; href: string; phrases: Set<string> }>();
  for (const reference of references) {
    const { name, href } = of(reference);
    const end = found.get(href) ?? { name, href, phrases: new Set<string>() };
    end.phrases.add(reference.phrase);
    found.set(href, end);
  }
  return [...found.values()].map((end) => ({ ...end, phrases: [...end.phrases] }));
}
