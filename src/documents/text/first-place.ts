/** The first of so many places that something holds of, where it holds of all behind it as well; their number where of none. */
export const firstPlace = (count: number, holds: (place: number) => boolean): number => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};
