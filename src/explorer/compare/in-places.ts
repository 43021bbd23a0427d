/** How many things stand side by side at most. */
export const mostCompared = 3;

/** Up to three names as the variables of a query that has a place for each of them. */
export const inPlaces = ([first = '', second = '', third = '']: readonly string[]) => ({
  first,
  second,
  third,
  two: second !== '',
  three: third !== '',
});
