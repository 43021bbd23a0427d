import { fold } from '../../names/fold.ts';

/** What a name would be as a slug: "Côte d’Ivoire" gives "cote-d-ivoire"; empty when it has no letter or digit of ASCII. */
export const slugOf = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
