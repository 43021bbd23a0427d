import { widthOf } from '../format/shortened.ts';
import type { Colours } from './colours.ts';
import type { Emphasis } from './emphasis.ts';
import { lineOf, placeLabels } from './place-labels.ts';
import type { Scene } from './scene.ts';

const width = 1_000;
const height = 700;
const inset = 60;
const fontSize = 12;
/** Up to so many nodes and edges that stand out are all named and kept free of names. */
const fewNodes = 30;

interface StillPictureProps {
  scene: Scene;
  colours: Colours;
  emphasis: Emphasis | null;
  label: string;
}

/** The network as an SVG: what is saved as a file, and what is shown where it cannot be moved. */
export function StillPicture({ scene, colours, emphasis, label }: StillPictureProps) {
  const place = placing(scene);
  const at = new Map(scene.nodes.map((drawn) => [drawn.node.id, { ...place(drawn), size: drawn.size }]));
  const shown = (id: string) => !emphasis || emphasis.nodes.has(id);
  const placed = scene.nodes
    .filter(({ node }) => shown(node.id))
    .map(({ node: { id, shortLabel } }) => ({
      id,
      text: shortLabel,
      width: widthOf(shortLabel),
      forced: emphasis !== null && emphasis.nodes.size < fewNodes,
      ...(at.get(id) ?? { x: 0, y: 0, size: 0 }),
    }));
  const lines = scene.edges.flatMap(({ edge: { id, source, target } }) => {
    const [from, to] = [at.get(source), at.get(target)];
    return from && to && emphasis?.edges.has(id) && emphasis.edges.size < fewNodes ? lineOf(from, to) : [];
  });
  const labels = placeLabels(placed, {
    width,
    lineHeight: fontSize,
    obstacles: [...placed.map(({ x, y, size }) => ({ x, y, radius: size })), ...lines],
  });
  return (
    <svg class="still" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <g stroke={colours.edge}>
        {scene.edges.map(({ edge, width: stroke }) => {
          const [from, to] = [at.get(edge.source), at.get(edge.target)];
          if (!from || !to || (emphasis && !emphasis.edges.has(edge.id))) return null;
          return <line key={edge.id} x1={from.x} y1={from.y} x2={to.x} y2={to.y} stroke-width={stroke} />;
        })}
      </g>
      {scene.directed && (
        <g fill={colours.edge}>
          {scene.edges.map(({ edge }) => {
            const [from, to] = [at.get(edge.source), at.get(edge.target)];
            if (!from || !to || (emphasis && !emphasis.edges.has(edge.id))) return null;
            return <path key={edge.id} d={arrowHead(from, to)} />;
          })}
        </g>
      )}
      {scene.nodes.map(({ node, size, group }) => {
        const { x, y } = at.get(node.id) ?? { x: 0, y: 0 };
        const fill = shown(node.id) ? colours.groups[group] : colours.faint;
        return (
          <circle key={node.id} cx={x} cy={y} r={size} fill={fill}>
            <title>{node.label}</title>
          </circle>
        );
      })}
      <g fill={colours.ink} font-size={fontSize} stroke={colours.paper} stroke-width={3} paint-order="stroke">
        {labels.map(({ node: { id, text }, left, y }) => (
          <text key={id} x={left} y={y + fontSize / 3}>
            {text}
          </text>
        ))}
      </g>
    </svg>
  );
}

/** Fits the layout into the picture without distorting it. */
function placing({ nodes }: Scene) {
  const xs = nodes.map(({ x }) => x);
  const ys = nodes.map(({ y }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const scale = Math.min((width - 2 * inset) / (wide || 1), (height - 2 * inset) / (high || 1));
  const shift = { x: (width - wide * scale) / 2, y: (height - high * scale) / 2 };
  return ({ x, y }: { x: number; y: number }) => ({
    x: shift.x + (x - left) * scale,
    // The layout's y points up, an SVG's down.
    y: height - shift.y - (y - top) * scale,
  });
}

interface Point {
  x: number;
  y: number;
  size: number;
}

function arrowHead(from: Point, to: Point): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const tip = { x: to.x - dx * to.size, y: to.y - dy * to.size };
  const base = { x: tip.x - dx * 7, y: tip.y - dy * 7 };
  return `M${tip.x} ${tip.y}L${base.x - dy * 3} ${base.y + dx * 3}L${base.x + dy * 3} ${base.y - dx * 3}z`;
}
