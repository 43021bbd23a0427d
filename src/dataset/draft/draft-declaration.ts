import { stringify } from 'yaml';
import type { DocumentRecord } from '../../documents/document.ts';
import { formatCommitments } from '../../documents/suggestions/commitments/format-commitments.ts';
import type { SuggestedPlace } from '../../documents/suggestions/sentences-of.ts';
import type { Suggestions } from '../../documents/suggestions/suggest.ts';
import { webAddress } from '../../evidence/web-address.ts';
import { blockTexts } from './block-texts.ts';
import { dateOf } from './date-of.ts';
import { draftSignatures } from './draft-signatures.ts';
import { freeSlug } from './free-slug.ts';
import { kindOf } from './kind-of.ts';
import { aroundName, type DraftEvidence, quoteOnce } from './quote-once.ts';
import { slugOfText } from './slugs-of-unknown.ts';

export interface Draft {
  slug: string;
  yaml: string;
}

export const yamlOf = (value: unknown): string =>
  stringify(value, { lineWidth: 120, flowCollectionPadding: true });

/**
 * The file of a declaration as far as the suggestions have it: each entry rests on its words, and is to be read by a person.
 * What the program cannot know is null, or says that nobody has looked. What has no title goes by its first words.
 * @param suggestions of this record
 * @param taken slugs that it cannot have
 */
export const draftDeclaration = (
  record: DocumentRecord,
  source: string,
  isTable: boolean,
  { crossReferences, parties, themes, commitments }: Suggestions,
  taken: ReadonlySet<string>,
): Draft => {
  const texts = blockTexts(record);
  const all = [...texts.values()].join(' ');
  const evidence = (words: string, place: Pick<SuggestedPlace, 'quote' | 'pointer'>): DraftEvidence =>
    quoteOnce(words, place, all, texts.get(place.pointer) ?? '');

  const [titleAt = '', title = ''] =
    [...texts].find(([pointer]) => pointer === 'title/1') ?? [...texts][0] ?? [];
  const slug = freeSlug(title, source, taken, record.row);
  const date = dateOf(record);
  const url = texts.get('url/1');
  const { groups, others } = draftSignatures(parties, (one) => evidence(one.quote, one));
  const firstOfTheme = new Map(themes.toReversed().map((one) => [one.theme, one]));

  const yaml = [
    yamlOf({
      slug,
      record: isTable ? { source, row: record.row } : { source },
      title: { value: title, evidence: evidence(title, { quote: title, pointer: titleAt }) },
      kind: kindOf(title),
      date: date
        ? {
            value: date.value,
            evidence: evidence(date.words, { quote: date.block.text, pointer: date.block.pointer }),
          }
        : null,
      ...(webAddress.safeParse(url).success && { url }),
      summary: null,
      themes: [...firstOfTheme.values()]
        .toReversed()
        .map((one) => ({ theme: one.theme, evidence: evidence(one.word, one) })),
      signatures: groups,
    }),
    ...(others.length > 0 ? [`# Named in no role that words say: ${others.join(', ')}.\n`] : []),
    yamlOf({
      signatoryCoverage: { stated: null, complete: null, note: 'Nobody has counted yet who signed.' },
    }),
    ...(commitments.length > 0 ? [...formatCommitments(commitments), ''] : ['commitments: []', '']).join(
      '\n',
    ),
    yamlOf({
      crossReferences: crossReferences.map((one) => ({
        kind: one.kinds[0],
        to: one.to ?? slugOfText(one),
        evidence: evidence(aroundName(one), one),
      })),
    }),
  ].join('');
  return { slug, yaml };
};
