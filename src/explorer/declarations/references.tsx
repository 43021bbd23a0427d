import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { EvidenceLink } from '../evidence/evidence-link.tsx';
import { numberOf } from '../format/number-of.ts';
import { ofNodes, useRest } from '../graphql/use-rest.ts';
import { Figure } from '../picture/figure.tsx';
import { texts } from '../texts.ts';
import type { WholeDeclaration } from './declaration-query.ts';
import { ReferencePicture } from './reference-picture.tsx';
import { furtherReferencesQuery, type Reference } from './reference-query.ts';
import { ReferenceTable } from './reference-table.tsx';
import { targetOf } from './reference-target.ts';

const words = texts.declaration;

/** How a declaration and other texts speak of one another: a picture, the words, and a table. */
export function References({ declaration }: { declaration: WholeDeclaration }) {
  const { totalCount } = declaration.crossReferences;
  const { rows: nodes } = useRest(ofNodes(declaration.crossReferences), {
    query: furtherReferencesQuery,
    variables: (after) => ({ slug: declaration.slug, after }),
    pageOf: (answer) => answer.declaration && ofNodes(answer.declaration.crossReferences),
  });
  const incoming = nodes.filter(({ from }) => from.slug !== declaration.slug);
  const outgoing = nodes.filter(({ from }) => from.slug === declaration.slug);
  return (
    <section aria-labelledby="references">
      <h2 id="references">
        {words.references} <small>{texts.count.references(totalCount)}</small>
      </h2>
      {nodes.length > 0 && (
        <Figure
          name={`references-${declaration.slug}`}
          title={words.referencesPicture(declaration.shortTitle)}
          table={<ReferenceTable name="references" references={nodes} />}
        >
          <ReferencePicture title={declaration.shortTitle} incoming={incoming} outgoing={outgoing} />
        </Figure>
      )}
      <Sentences title={words.referencesOut} references={outgoing} />
      <Sentences title={words.referencesIn} references={incoming} />
    </section>
  );
}

function Sentences({ title, references }: { title: string; references: readonly Reference[] }) {
  return (
    <>
      <h3>{title}</h3>
      {references.length === 0 && <p class="none">{texts.states.none}</p>}
      <ul class="sentences">
        {references.map((reference) => (
          <ReferenceSentence key={reference.key} reference={reference} />
        ))}
      </ul>
    </>
  );
}

/** "The Framework complements the Global Declaration". */
export const referenceInWords = (reference: Reference): string =>
  `${reference.from.shortTitle} ${reference.phrase} ${targetOf(reference).name}`;

interface ReferenceSentenceProps {
  reference: Reference;
  /** What it is shown for, where a page shows the same reference in several places. */
  of?: string;
}

/** A cross-reference as a sentence, with the words that say so. */
export function ReferenceSentence({ reference, of = '' }: ReferenceSentenceProps) {
  const { from, phrase, assertedBy, evidence, commitment } = reference;
  const to = targetOf(reference);
  return (
    <li>
      <p>
        <Link href={addressOf('declarations', from.slug)}>{from.shortTitle}</Link>{' '}
        <em class="phrase">{phrase}</em> <Link href={to.href}>{to.name}</Link>
        {assertedBy.slug !== from.slug && <>, {words.assertedBy(assertedBy.shortTitle)}</>}{' '}
        <EvidenceLink
          evidence={evidence}
          of={referenceInWords(reference)}
          claim={`${of}reference:${reference.key}`}
        />
      </p>
      {evidence.quote !== null && (
        <blockquote dir="auto">
          <p>{evidence.quote}</p>
          {commitment && (
            <footer>
              <Link href={addressOf('commitments', commitment.slug)}>
                {texts.commitment.number(numberOf(commitment.slug))}
              </Link>
            </footer>
          )}
        </blockquote>
      )}
    </li>
  );
}
