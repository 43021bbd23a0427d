import { fold } from '../names/name-index.ts';
import type { Place, ProblemLog } from './problem.ts';
import type { Records } from './records.ts';
import { isoName } from './state-names.ts';

/**
 * Lookups take any name in any case, with or without accents: a name that two parties, or two themes, share would make them a
 * matter of luck. Titles of declarations are often alike ("Joint statement"), and only their slugs have to differ.
 */
export function checkAliases(records: Records, problems: ProblemLog): void {
  const parties = new NameTaker('party', problems);
  for (const { record, at } of records.states) {
    const iso = isoName(record.iso3);
    for (const name of [record.slug, record.iso3, iso?.iso2, record.name ?? iso?.name])
      if (name) parties.take(name, record.slug, at(['slug']));
    for (const [index, alias] of record.aliases.entries())
      parties.take(alias, record.slug, at(['aliases', index]));
  }
  for (const { record, at } of records.organizations) {
    parties.take(record.slug, record.slug, at(['slug']));
    parties.take(record.name.value, record.slug, at(['name', 'value']));
    for (const [index, alias] of record.aliases.entries())
      parties.take(alias, record.slug, at(['aliases', index]));
  }
  const themes = new NameTaker('theme', problems);
  for (const { record, at } of records.themes) {
    themes.take(record.slug, record.slug, at(['slug']));
    themes.take(record.name, record.slug, at(['name']));
    for (const [index, alias] of record.aliases.entries())
      themes.take(alias, record.slug, at(['aliases', index]));
  }
}

class NameTaker {
  readonly #what: string;
  readonly #problems: ProblemLog;
  readonly #owners = new Map<string, { slug: string; place: Place }>();

  constructor(what: string, problems: ProblemLog) {
    this.#what = what;
    this.#problems = problems;
  }

  take(name: string, slug: string, place: Place): void {
    const folded = fold(name);
    const owner = this.#owners.get(folded);
    if (!owner) this.#owners.set(folded, { slug, place });
    else if (owner.slug !== slug)
      this.#problems.add(
        place,
        `found the name "${name}", by which the ${this.#what} "${owner.slug}" is known already ` +
          `(${owner.place.file}:${owner.place.line}), expected a name of one ${this.#what} alone`,
      );
  }
}
