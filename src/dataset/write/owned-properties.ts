import type { Parameter } from '../../graph/query.ts';
import type { Properties } from '../rows.ts';

/** Properties as a statement's parameter; a null in `SET thing += map` removes the property. */
export type PropertyMap = { [name: string]: Parameter };

/** The properties of a row with the mark of its owner. */
export const owned = (properties: Properties, ownedBy: string, digest: string): PropertyMap => ({
  ...properties,
  ownedBy,
  digest,
});

/** Nulls for all names: laid under the new properties of a changed row, so that what it no longer has goes. */
export const absent = (names: readonly string[]): PropertyMap =>
  Object.fromEntries(names.map((name) => [name, null]));
