/** A source of numbers in [0, 1), the same for the same seed on every machine. */
export type Random = () => number;

/** Mulberry32 (Tommy Ettinger, 2017, public domain): 32 bits of state, period 2³², enough for shuffles and first positions. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
