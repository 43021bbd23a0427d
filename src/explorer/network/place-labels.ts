export const fontSize = 12;
/** About what a letter of a name takes. */
const letter = 6.4;

interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Radius of the node. */
  readonly size: number;
}

/** Names beside their nodes, the largest nodes first, wherever they lie on no name that is there already. */
export function placeLabels(nodes: readonly Labelled[], width: number) {
  const taken: { left: number; right: number; y: number }[] = [];
  return nodes.flatMap(({ id, text, x, y, size }) => {
    const wide = text.length * letter;
    const places = [
      { anchor: 'start', at: x + size + 3, left: x + size + 3 },
      { anchor: 'end', at: x - size - 3, left: x - size - 3 - wide },
    ] as const;
    const place = places.find(
      ({ left }) =>
        left >= 0 &&
        left + wide <= width &&
        taken.every(
          (other) => left + wide < other.left || other.right < left || Math.abs(other.y - y) > fontSize,
        ),
    );
    if (!place) return [];
    taken.push({ left: place.left, right: place.left + wide, y });
    return [{ id, text, x: place.at, y: y + 4, anchor: place.anchor }];
  });
}
