export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

interface Labelled {
  readonly x: number;
  readonly y: number;
  /** Radius of the node. */
  readonly size: number;
  /** Of its name. */
  readonly width: number;
  /** Whether it has its name beside it even where that covers something. */
  readonly forced: boolean;
}

interface Picture {
  readonly width: number;
  /** Of a line of text. */
  readonly lineHeight: number;
  /** What names do not cover: nodes, and edges that matter. */
  readonly obstacles: readonly Circle[];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Between a node and its name. */
const gap = 3;

/**
 * Names beside their nodes, the largest nodes first, wherever they lie in the picture, on no name that is there already,
 * and on no obstacle; names of hubs may cover what is less than half as large. Names without such a place are left out.
 *
 * @returns where each name begins, and the middle of its line
 */
export function placeLabels<Node extends Labelled>(
  nodes: readonly Node[],
  { width, lineHeight, obstacles }: Picture,
): { readonly node: Node; readonly left: number; readonly y: number }[] {
  const taken: Box[] = [];
  return [...nodes]
    .sort((a, b) => Number(b.forced) - Number(a.forced) || b.size - a.size)
    .flatMap((node) => {
      const half = lineHeight / 2;
      const boxAt = (left: number, y: number): Box => ({
        left,
        right: left + node.width,
        top: y - half,
        bottom: y + half,
      });
      const away = node.size + gap;
      const boxes = [
        boxAt(node.x + away, node.y),
        boxAt(node.x - away - node.width, node.y),
        boxAt(node.x - node.width / 2, node.y + away + half),
        boxAt(node.x - node.width / 2, node.y - away - half),
      ].filter(({ left, right }) => left >= 0 && right <= width);
      const places = boxes
        .filter((box) => !taken.some((other) => overlap(box, other)))
        .map((box) => ({ box, covered: obstacles.filter((obstacle) => covers(box, obstacle)) }))
        .sort((a, b) => a.covered.length - b.covered.length);
      const place = places.find(
        ({ covered }) => node.forced || covered.every(({ radius }) => radius < node.size / 2),
      );
      const box = place?.box ?? (node.forced ? boxes[0] : undefined);
      if (!box) return [];
      taken.push(box);
      return [{ node, left: box.left, y: box.top + half }];
    });
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const covers = ({ left, right, top, bottom }: Box, { x, y, radius }: Circle): boolean =>
  Math.hypot(x - Math.max(left, Math.min(right, x)), y - Math.max(top, Math.min(bottom, y))) < radius;

/** A line as obstacles, from one point to another. */
export function lineOf(
  from: { x: number; y: number },
  to: { x: number; y: number },
  step = 6,
): readonly Circle[] {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / step);
  return Array.from({ length: steps + 1 }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / (steps || 1),
    y: from.y + ((to.y - from.y) * i) / (steps || 1),
    radius: 2,
  }));
}
