import { fold } from './fold.ts';
import { iso3Codes, namesInLanguage, otherLanguages } from './state-names.ts';

/** A name by which some language knows states. */
interface StateName {
  readonly name: string;
  /** Alpha-3 codes of the states that are called so; more than one where languages, or spellings, differ. */
  readonly codes: ReadonlySet<string>;
}

let all: Map<string, StateName & { codes: Set<string> }> | undefined;

/** All names of states in all languages, folded. They are the same for every graph, and made when first asked for. */
export function namesOfStates(): ReadonlyMap<string, StateName> {
  if (all) return all;
  all = new Map();
  for (const language of ['en', ...otherLanguages] as const)
    for (const iso3 of iso3Codes())
      for (const name of namesInLanguage(iso3, language)) {
        const known = all.get(fold(name));
        if (known) known.codes.add(iso3);
        else all.set(fold(name), { name, codes: new Set([iso3]) });
      }
  return all;
}

/** The one state that is called so in some language: its code and the name as it is written. A name of two is neither's. */
export function stateCalled(name: string): { iso3: string; name: string } | undefined {
  const known = namesOfStates().get(fold(name));
  const [iso3, other] = known?.codes ?? [];
  return known && iso3 !== undefined && other === undefined ? { iso3, name: known.name } : undefined;
}
