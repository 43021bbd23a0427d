import { Link } from '../address/link.tsx';
import { formatMeasure } from '../format/numbers.ts';
import { Fold } from '../frame/fold.tsx';
import { Figure } from '../picture/figure.tsx';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { inWords, texts } from '../texts.ts';
import { ReasonBars } from './reason-bars.tsx';
import { ReasonList } from './reason-list.tsx';
import { added, type RelatedItem, reasonKinds } from './reason-query.ts';

const words = texts.related;

interface RelatedProps {
  title: string;
  intro: string;
  /** Name of the saved picture. */
  name: string;
  items: readonly RelatedItem[];
}

/** What stands near something: how near, as bars of reasons, and each reason with what it rests on. */
export function Related({ title, intro, name, items }: RelatedProps) {
  const kinds = reasonKinds.filter((kind) => items.some(({ reasons }) => added(reasons, kind) > 0));
  return (
    <section aria-labelledby="related">
      <h2 id="related">{title}</h2>
      {items.length === 0 ? (
        <p class="none">{words.none}</p>
      ) : (
        <>
          <p class="meta">{intro}</p>
          <Figure
            name={name}
            title={words.picture}
            legend={kinds.map((kind) => ({
              label: inWords(kind),
              colour: `var(--group-${reasonKinds.indexOf(kind) + 1})`,
            }))}
            table={<RelatedTable title={title} items={items} kinds={kinds} />}
          >
            <ReasonBars items={items} />
          </Figure>
          <ol class="related">
            {items.map((item) => (
              <li key={item.href}>
                <p class="meta">
                  {item.text !== null && `${item.name} · `}
                  {words.scoreOf(formatMeasure(item.score))}
                </p>
                <p class="promise">
                  <Link href={item.href}>{item.text ?? item.name}</Link>
                </p>
                <Fold name={`why:${item.slug}`} summary={`${words.why}: ${kindsOf(item)}`}>
                  <ReasonList reasons={item.reasons} of={`why:${item.slug}`} />
                </Fold>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

const kindsOf = ({ reasons }: RelatedItem) =>
  [...new Set(reasons.map(({ kind }) => inWords(kind)))].join(', ');

interface RelatedTableProps {
  title: string;
  items: readonly RelatedItem[];
  kinds: readonly string[];
}

function RelatedTable({ title, items, kinds }: RelatedTableProps) {
  const ofKinds = kinds.map(
    (kind): Column<RelatedItem> => ({
      key: kind.toLowerCase(),
      header: inWords(kind),
      value: ({ reasons }) => added(reasons, kind),
      numeric: true,
    }),
  );
  return (
    <DataTable
      name="related"
      caption={title}
      rows={items}
      rowKey={({ href }) => href}
      columns={[
        {
          key: 'name',
          header: texts.columns.name,
          value: ({ name }) => name,
          cell: ({ name, href }) => <Link href={href}>{name}</Link>,
        },
        ...(items.some(({ text }) => text !== null)
          ? [{ key: 'text', header: texts.columns.text, value: ({ text }: RelatedItem) => text }]
          : []),
        { key: 'score', header: words.score, value: ({ score }) => score, numeric: true },
        ...ofKinds,
      ]}
    />
  );
}
