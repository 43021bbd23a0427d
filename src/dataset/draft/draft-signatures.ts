import type { SuggestedParty } from '../../documents/suggestions/suggest-parties.ts';
import { dayIn } from './day-in.ts';
import type { DraftEvidence } from './quote-once.ts';
import { slugOfParty } from './slugs-of-unknown.ts';

interface SignatureGroup {
  role: string;
  parties: string[];
  on?: string;
  evidence: DraftEvidence;
}

/** Of a row of a list of signatures, "Austria 3 May 2019 9 Jan 2020", its first day; "9 Jul 2022 a" is that of an accession. */
const dayOfRow = ({ quote, name }: SuggestedParty): string | undefined => {
  const rest = quote.startsWith(name) ? quote.slice(name.length).trimStart() : '';
  const day = dayIn(rest);
  const isRow =
    day !== null && rest.startsWith(day.words) && !/^\s+\p{L}(?!\p{L})/u.test(rest.slice(day.words.length));
  return isRow ? day.value : undefined;
};

/** Groups of signatures for the parties whose role the words say, one for each sentence, and who else is named. */
export const draftSignatures = (
  parties: readonly SuggestedParty[],
  evidence: (party: SuggestedParty) => DraftEvidence,
): { groups: SignatureGroup[]; others: string[] } => {
  const others: string[] = [];
  const groups = new Map<string, SignatureGroup>();
  for (const one of parties) {
    const { role, pointer, spans } = one;
    const signer = slugOfParty(one);
    if (signer === null) continue;
    if (role === null) {
      others.push(signer);
      continue;
    }
    const key = `${role} ${pointer} ${spans[0]?.start}`;
    const group = groups.get(key);
    const on = dayOfRow(one);
    if (group) group.parties.push(signer);
    else groups.set(key, { role, parties: [signer], ...(on && { on }), evidence: evidence(one) });
  }
  return { groups: [...groups.values()], others };
};
