import { fold } from '../../names/fold.ts';
import { isoName } from '../../names/state-names.ts';
import type { Place, ProblemLog } from '../problem.ts';
import type { Placed, Records } from './records.ts';

/**
 * Lookups take any name in any case, with or without accents: a name that two parties, or two themes, share would make them a
 * matter of luck, and is a problem. Titles of declarations are often alike ("Joint statement"), and a name may read like the slug
 * of another thing: then a rule decides which is found (src/names/name-index.ts).
 * @returns remarks on names that find another thing than the one they stand at
 */
export function checkAliases(records: Records, problems: ProblemLog): string[] {
  const notes: string[] = [];
  const parties = new NameTaker('party', notes, problems);
  const themes = new NameTaker('theme', notes, problems);
  const declarations = new NameTaker('declaration', notes);
  const { states, organizations } = records;
  const texts = [...records.instruments, ...records.declaration];
  parties.slugs([...states, ...organizations]);
  themes.slugs(records.themes);
  declarations.slugs(texts);
  for (const { record, at } of states) {
    const iso = isoName(record.iso3);
    // Of a state that is there twice, the first of its names says it for all.
    for (const name of [record.iso3, iso?.iso2, record.name, iso?.name])
      if (name && !parties.take(name, record.slug, at(['iso3']))) break;
    parties.takeAliases(record, at);
  }
  for (const { record, at } of organizations) {
    parties.take(record.name.value, record.slug, at(['name', 'value']));
    parties.takeAliases(record, at);
  }
  for (const { record, at } of records.themes) {
    themes.take(record.name, record.slug, at(['name']));
    themes.takeAliases(record, at);
  }
  for (const { record, at } of texts) {
    declarations.take(record.title.value, record.slug, at(['title', 'value']));
    if (record.shortTitle) declarations.take(record.shortTitle, record.slug, at(['shortTitle']));
    declarations.takeAliases(record, at);
  }
  return notes;
}

interface Owner {
  slug: string;
  place: Place;
}

class NameTaker {
  readonly #what: string;
  readonly #notes: string[];
  readonly #problems: ProblemLog | undefined;
  readonly #names = new Map<string, Owner>();
  readonly #slugs = new Map<string, string>();

  /** @param problems where a shared name goes; without it names may be shared */
  constructor(what: string, notes: string[], problems?: ProblemLog) {
    this.#what = what;
    this.#notes = notes;
    this.#problems = problems;
  }

  slugs(placed: readonly Placed<{ slug: string }>[]): void {
    for (const { record } of placed) this.#slugs.set(fold(record.slug), record.slug);
  }

  /** @returns whether the name is this thing's alone */
  take(name: string, slug: string, place: Place): boolean {
    const folded = fold(name);
    if (folded === '') return true;
    const owner = this.#names.get(folded);
    if (owner) this.#shared(name, slug, owner, place);
    else this.#names.set(folded, { slug, place });
    const other = this.#slugs.get(folded);
    if (other !== undefined && other !== slug)
      this.#notes.push(
        `${place.file}:${place.line}: the name "${name}" of the ${this.#what} "${slug}" reads like the slug of another: "${other}" finds that one`,
      );
    return owner === undefined || owner.slug === slug;
  }

  takeAliases({ slug, aliases }: { slug: string; aliases: readonly string[] }, at: Placed<unknown>['at']) {
    for (const [index, alias] of aliases.entries()) this.take(alias, slug, at(['aliases', index]));
  }

  #shared(name: string, slug: string, owner: Owner, place: Place): void {
    if (owner.slug === slug) return;
    const at = `${owner.place.file}:${owner.place.line}`;
    if (this.#problems)
      this.#problems.add(
        place,
        `found the name "${name}", by which the ${this.#what} "${owner.slug}" is known already ` +
          `(${at}), expected a name of one ${this.#what} alone`,
      );
    else
      this.#notes.push(
        `${place.file}:${place.line}: the ${this.#what} "${slug}" has the name "${name}" of another, "${owner.slug}" (${at}): only their slugs tell them apart`,
      );
  }
}
