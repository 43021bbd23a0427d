import { builder, cursorField } from '../builder.ts';
import type { Context } from '../context.ts';
import { type DateColumns, PartialDateType } from '../evidence/date-type.ts';
import {
  type EvidenceColumns,
  edgeEvidence,
  evidenceColumns,
  nodeEvidence,
  unrecorded,
} from '../evidence/evidence.ts';
import { EvidenceType } from '../evidence/type.ts';
import { type EdgeRow, fieldsOf } from '../lookahead/fields.ts';
import { Node } from '../node.ts';
import { byPartyName, type OrganizationRow } from '../parties/queries.ts';
import { Organization } from '../parties/refs.ts';
import { Source } from '../sources/type.ts';
import { byThemeName, type ThemeRow } from '../themes/queries.ts';
import { Theme } from '../themes/type.ts';
import { type Discrepancy, DiscrepancyType, SignatoryCoverageType } from './details-type.ts';
import { DeclarationKindEnum, DeclarationStatusEnum } from './enums.ts';
import {
  byDate,
  type DeclarationRow,
  declarationIssuers,
  declarationPartOf,
  declarationParts,
  declarationRow,
  declarationThemes,
  evidenceEdge,
} from './queries.ts';
import { Declaration } from './refs.ts';

const fields = fieldsOf<DeclarationRow, Context>(declarationRow);

/** An edge with its evidence, for themes and issuers alike. */
const Supported = builder.interfaceRef<EvidenceColumns>('Supported').implement({
  description: 'An edge that says what it rests on.',
  fields: (t) => ({
    evidence: t.field({
      type: EvidenceType,
      description: 'What the edge rests on.',
      ...evidenceEdge.reading(evidenceColumns, edgeEvidence),
    }),
  }),
});

export const ThemeEdge = builder.objectRef<EdgeRow<ThemeRow, EvidenceColumns>>('ThemeEdge').implement({
  interfaces: [Supported],
  description: 'A theme, and the words that show it.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', cursorField),
    node: t.expose('node', { type: Theme, description: 'The theme.' }),
  }),
});

const IssuerEdge = builder.objectRef<EdgeRow<OrganizationRow, EvidenceColumns>>('IssuerEdge').implement({
  interfaces: [Supported],
  description: 'An issuing body, and the words that show it.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', cursorField),
    node: t.expose('node', { type: Organization, description: 'The body.' }),
  }),
});

Declaration.implement({
  interfaces: [Node],
  description:
    'A declaration, statement, pledge or other text that states or bodies stand behind, or that others refer to.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Full title.' }),
    titleEvidence: t.field({
      type: EvidenceType,
      description: 'What the title rests on.',
      ...declarationRow.reading(
        ['titleEvidence'],
        ({ titleEvidence }) => nodeEvidence(titleEvidence) ?? unrecorded,
      ),
    }),
    shortTitle: t.string({
      description: 'Short title; the full one where there is no shorter.',
      ...declarationRow.reading(['shortTitle', 'title'], ({ shortTitle, title }) => shortTitle ?? title),
    }),
    aliases: t.stringList({
      description: 'Other names it is known and found by.',
      ...declarationRow.reading(['aliases'], ({ aliases }) => aliases ?? []),
    }),
    kind: t.expose('kind', {
      type: DeclarationKindEnum,
      description: 'What sort of text it is.',
    }),
    status: t.expose('status', {
      type: DeclarationStatusEnum,
      description: 'Where it stands in its life.',
    }),
    catalogued: t.exposeBoolean('catalogued', {
      description:
        'Whether its commitments and signatories are recorded here; false for texts that are only referred to.',
    }),
    date: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'When it was adopted or published; null where no source says.',
      extensions: { lookaheadColumns: ['edtf'], lookaheadEmbeds: true },
      // A node has all of a date or nothing of it.
      resolve: (row) => (row.edtf === null ? null : (row as DateColumns)),
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where its text or official page is; null where none was found.',
    }),
    summary: t.exposeString('summary', {
      nullable: true,
      description:
        'The source document’s own summary, words whole that line ends cut; null where it has none.',
    }),
    summaryEvidence: t.field({
      type: EvidenceType,
      nullable: true,
      description: 'Where the summary stands.',
      ...declarationRow.reading(['summaryEvidence'], ({ summaryEvidence }) => nodeEvidence(summaryEvidence)),
    }),
    themes: t.field({
      type: [Theme],
      description: 'The themes it addresses, by name; themeEdges has the words that show each.',
      ...fields.many(declarationThemes, { order: byThemeName }),
    }),
    themeEdges: t.connection(
      {
        type: Theme,
        description: 'The themes it addresses, each with its evidence.',

        ...fields.page<ThemeRow, EvidenceColumns, object>(declarationThemes, { order: byThemeName }),
      },
      { name: 'DeclarationThemesConnection', description: 'Themes of a declaration.' },
      ThemeEdge,
    ),
    issuedBy: t.field({
      type: [Organization],
      description: 'The bodies that issued it, by name; issuerEdges has the words that show each.',
      ...fields.many(declarationIssuers, { order: byPartyName }),
    }),
    issuerEdges: t.connection(
      {
        type: Organization,
        description: 'The bodies that issued it, each with its evidence.',

        ...fields.page<OrganizationRow, EvidenceColumns, object>(declarationIssuers, { order: byPartyName }),
      },
      { name: 'DeclarationIssuersConnection', description: 'Issuers of a declaration.' },
      IssuerEdge,
    ),
    partOf: t.field({
      type: Declaration,
      nullable: true,
      description: 'The text it is a part of.',
      ...fields.one(declarationPartOf),
    }),
    parts: t.field({
      type: [Declaration],
      description: 'The texts that are parts of it.',
      ...fields.many(declarationParts, { order: byDate }),
    }),
    signatoryCount: t.exposeInt('signatoryCount', {
      description:
        'How many signatures are recorded, named and derived, withdrawn ones among them; 0 or more.',
    }),
    withdrawnCount: t.exposeInt('withdrawnCount', {
      description: 'How many of its signatures have been withdrawn; 0 or more.',
    }),
    commitmentCount: t.exposeInt('commitmentCount', {
      description: 'How many commitments it makes, without their parts; 0 or more.',
    }),
    signatoryCoverage: t.field({
      type: SignatoryCoverageType,
      description: 'How far the list of signatories goes, and what is unknown.',
      ...declarationRow.reading(
        ['statedSignatories', 'signatoriesComplete', 'signatoryNote', 'signatoryEvidence', 'partyCount'],
        (row) => ({
          stated: row.statedSignatories,
          listed: row.partyCount,
          complete: row.signatoriesComplete,
          note: row.signatoryNote,
          evidence: nodeEvidence(row.signatoryEvidence),
        }),
      ),
    }),
    discrepancies: t.field({
      type: [DiscrepancyType],
      description: 'Where the source document and the record disagree.',
      ...declarationRow.reading(['discrepancies'], ({ discrepancies }) =>
        (discrepancies ?? []).map((json) => JSON.parse(json) as Discrepancy),
      ),
    }),
    sources: t.field({
      type: [Source],
      description: 'The stored documents that its title, date and summary are quoted from.',
      extensions: { lookaheadColumns: ['titleEvidence', 'dateEvidence', 'summaryEvidence'] },
      resolve: async ({ titleEvidence, dateEvidence, summaryEvidence }, _args, { memories, snapshot }) => {
        const sources = await memories.sources.at(snapshot);
        const named = [titleEvidence, dateEvidence, summaryEvidence].map(
          (json) => nodeEvidence(json)?.source ?? '',
        );
        return [...new Set(named)].flatMap((slug) => sources.get(slug) ?? []);
      },
    }),
  }),
});
