import { z } from 'zod';
import { declarationRecord, instrumentRecord } from '../../declarations/record.ts';
import { slug } from '../../evidence/slug.ts';
import { words } from '../../evidence/words.ts';
import { organizationRecord, stateRecord } from '../../parties/record.ts';
import { referenceRecord, sourceRecord } from '../../sources/record.ts';
import { themeRecord } from '../../themes/record.ts';

/** seed/dataset.yaml: what the data set is. */
const manifestRecord = z.strictObject({
  name: slug.describe(
    'Name of the data set; what it owns in the graph carries it, and only that is ever removed.',
  ),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.2.0')
    .describe('Version of the data, by semantic versioning.'),
  title: words.describe('Name of the data set for people.'),
  description: words.describe('What it holds, in a sentence or two.'),
  licence: words.describe('Terms under which the curated data may be used.'),
});
export type Manifest = z.infer<typeof manifestRecord>;

/**
 * The kinds of files, by file name: `states.yaml` holds a list of states. Any other YAML file holds one declaration.
 * A kind may be spread over several files of the same name in different folders.
 */
export const fileKinds = {
  dataset: { schema: manifestRecord, list: false, what: 'the data set’s description' },
  sources: { schema: sourceRecord, list: true, what: 'a source' },
  references: { schema: referenceRecord, list: true, what: 'a reference' },
  states: { schema: stateRecord, list: true, what: 'a state' },
  organizations: { schema: organizationRecord, list: true, what: 'an organization' },
  themes: { schema: themeRecord, list: true, what: 'a theme' },
  instruments: { schema: instrumentRecord, list: true, what: 'a referenced instrument' },
  declaration: { schema: declarationRecord, list: false, what: 'a declaration' },
} as const;
export type FileKind = keyof typeof fileKinds;

/** The kind of a file, by its name without folder and ending. */
export const fileKindOf = (name: string): FileKind =>
  name !== 'declaration' && Object.hasOwn(fileKinds, name) ? (name as FileKind) : 'declaration';
