import { basename } from 'node:path';
import type { ParsedDocument } from '../../documents/document.ts';
import { byRow } from '../../documents/suggestions/by-row.ts';
import type { Suggestions } from '../../documents/suggestions/suggest.ts';
import { fileKinds } from '../read/file-kinds.ts';
import { draftDeclaration, yamlOf } from './draft-declaration.ts';
import { freeSlug } from './free-slug.ts';
import { kindOf } from './kind-of.ts';
import { aroundName } from './quote-once.ts';
import { slugOfParty, slugOfState, slugOfText } from './slugs-of-unknown.ts';

/** Slugs that a data set has already. */
export interface TakenSlugs {
  sources: ReadonlySet<string>;
  /** Of declarations, instruments and bodies. */
  texts: ReadonlySet<string>;
}

interface DraftedDocument {
  /** Path of the document. */
  file: string;
  sha256: string;
  /** Its slug where sources.yaml lists it. */
  source: string | null;
  parsed: ParsedDocument;
  suggestions: Suggestions;
  taken: TakenSlugs;
}

const section = (file: string, entries: string): string => `# ${file}\n${entries}`;

/**
 * What a data set needs for a document, file by file, to be copied there and read: its entry in sources.yaml; states, companies,
 * cities and texts that it names and the data set lacks; and its declarations.
 */
export const draftFiles = ({ file, sha256, source, parsed, suggestions, taken }: DraftedDocument): string => {
  const name = basename(file).replace(/\.[^.]*$/, '');
  const slug = source ?? freeSlug(name, `document-${sha256.slice(0, 8)}`, taken.sources, 2);
  const named = ({ name, quote }: { name: string; quote: string }) => ({
    value: name,
    evidence: { quote: aroundName({ name, quote }), source: slug, confidence: 'UNVERIFIED' },
  });
  const { title, records, kind } = parsed;
  const sections: string[] = [];
  if (source === null)
    sections.push(
      section(
        `sources/sources.yaml, with ${basename(file)} beside it`,
        yamlOf([
          {
            slug,
            file: basename(file),
            title: title.text || basename(file),
            publisher: null,
            url: null,
            licence: 'Nobody has looked for its terms of use yet.',
            sha256,
          },
        ]),
      ),
    );
  const states = new Set(suggestions.parties.flatMap(({ iso3 }) => (iso3 ? [iso3] : [])));
  if (states.size > 0)
    sections.push(
      section('states.yaml', yamlOf([...states].sort().map((iso3) => ({ slug: slugOfState(iso3), iso3 })))),
    );
  const bodies = new Map(
    suggestions.parties.flatMap((one) => {
      const own = one.body === null ? null : slugOfParty(one);
      return own === null || taken.texts.has(own) ? [] : [[own, one] as const];
    }),
  );
  if (bodies.size > 0)
    sections.push(
      section(
        'organizations.yaml',
        yamlOf(
          [...bodies].map(([own, { name, quote, body }]) => ({
            slug: own,
            name: named({ name, quote }),
            kind: body,
          })),
        ),
      ),
    );
  // A file by the name of a kind, "themes.yaml", holds no declaration.
  const drafted = new Set<string>([...Object.keys(fileKinds), ...taken.texts, ...bodies.keys()]);
  const suggestedIn = byRow(suggestions);
  const drafts = records.map((record) => {
    const draft = draftDeclaration(record, slug, kind === 'TABLE', suggestedIn(record.row), drafted);
    drafted.add(draft.slug);
    return draft;
  });
  const unknown = new Map(
    suggestions.crossReferences.flatMap((one) =>
      one.to === null && !drafted.has(slugOfText(one)) ? [[slugOfText(one), one] as const] : [],
    ),
  );
  if (unknown.size > 0)
    sections.push(
      section(
        'instruments.yaml',
        yamlOf(
          [...unknown].map(([own, { name, quote }]) => ({
            slug: own,
            title: named({ name, quote }),
            kind: kindOf(name),
            date: null,
          })),
        ),
      ),
    );
  for (const draft of drafts) sections.push(section(`declarations/${draft.slug}.yaml`, draft.yaml));
  return sections.join('\n');
};
