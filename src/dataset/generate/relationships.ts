import { type CrossReferenceKind, crossReferenceKindNames } from '../../cross-references/kinds.ts';
import { evidenceProperties } from '../build/evidence.ts';
import { nodeKey, type RelationshipRow, relationshipRow as row } from '../rows.ts';
import {
  declarationSlug,
  drawReferences,
  drawSignatories,
  type GeneratedDeclaration,
} from './declaration.ts';
import { generatedReference } from './reference.ts';
import { type GeneratedParty, slugOf } from './states.ts';
import { bodies, generatedThemes } from './words.ts';

export type DrawnDeclarations = readonly GeneratedDeclaration[];

const unverified = evidenceProperties({ references: [generatedReference], confidence: 'UNVERIFIED' });
const body = (number: number): string => nodeKey('Party', slugOf(bodies[number % bodies.length] ?? ''));
const theme = (number: number): string => nodeKey('Theme', generatedThemes[number]?.slug ?? '');

/** All relationships of the generated data set, one declaration after the other. */
export function* generateRelationships(
  declarations: DrawnDeclarations,
  parties: readonly GeneratedParty[],
  { signatures, references, seed }: { signatures: number; references: number; seed: number },
): Generator<RelationshipRow> {
  for (const [index, { broader }] of generatedThemes.entries())
    if (broader !== undefined) yield row('BROADER', theme(index), theme(broader), {});
  // Each body has its own size: from a handful of members to half of the states.
  for (const [index, { key }] of parties.entries())
    for (const [number] of bodies.entries())
      if ((index * 13 + number * 5) % (2 + number * 3) === 0)
        yield row('MEMBER_OF', key, body(number), {
          role: 'MEMBER',
          from: '1990',
          earliest: '1990-12-31',
          ...unverified,
        });
  for (const [number, declaration] of declarations.entries()) {
    yield* ofDeclaration(number, declaration);
    const self = nodeKey('Declaration', declaration.slug);
    for (const position of drawSignatories(number, parties, signatures, seed))
      yield row('SIGNED', parties[position]?.key ?? '', self, {
        role: 'SIGNATORY',
        basis: 'NAMED',
        ...unverified,
      });
    for (const [order, target] of drawReferences(number, references, seed).entries()) {
      const kind = crossReferenceKindNames[
        (number + order * 5) % crossReferenceKindNames.length
      ] as CrossReferenceKind;
      const to = nodeKey('Declaration', declarationSlug(target));
      yield row(kind, self, to, { assertedBy: declaration.slug, ...unverified });
    }
  }
}

/** Commitments, themes and issuer of one declaration, with the words of its text as evidence. */
function* ofDeclaration(
  number: number,
  { slug, themes, commitments }: GeneratedDeclaration,
): Generator<RelationshipRow> {
  const self = nodeKey('Declaration', slug);
  for (const position of themes) yield row('ADDRESSES', self, theme(position), unverified);
  for (const [index, commitment] of commitments.entries()) {
    const { text: quote, start } = commitment;
    const end = start + quote.length;
    const key = nodeKey('Commitment', `${slug}/${index + 1}`);
    yield row('MAKES', self, key, { ordinal: index + 1 });
    yield row('ADDRESSES', key, theme(commitment.theme), {
      quote,
      source: `${slug}-text`,
      spans: [start, end],
      start,
      end,
      confidence: 'STATED',
    });
  }
  if (number % 3 === 0) yield row('ISSUED_BY', self, body(number / 3), unverified);
}
