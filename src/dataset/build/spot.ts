import type { Place } from '../problem.ts';
import type { Placed } from '../read/records.ts';

/** Where in a file a value stands: the way to it from its record's root. */
export interface Spot {
  placed: Pick<Placed<unknown>, 'at'>;
  path: readonly PropertyKey[];
}

export const spotOf = (placed: Pick<Placed<unknown>, 'at'>, ...path: PropertyKey[]): Spot => ({
  placed,
  path,
});
export const below = ({ placed, path }: Spot, ...keys: PropertyKey[]): Spot => ({
  placed,
  path: [...path, ...keys],
});
export const placeOf = ({ placed, path }: Spot): Place => placed.at(path);
export const keyPlaceOf = ({ placed, path }: Spot): Place => placed.at(path, 'key');
