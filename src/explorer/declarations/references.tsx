import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { EvidenceLink } from '../evidence/evidence-link.tsx';
import { Figure } from '../picture/figure.tsx';
import { DataTable } from '../table/data-table.tsx';
import { inWords, texts } from '../texts.ts';
import type { Reference, WholeDeclaration } from './declaration-query.ts';
import { ReferencePicture } from './reference-picture.tsx';
import { targetOf } from './reference-target.ts';

const words = texts.declaration;

/** How a declaration and other texts speak of one another: a picture, the words, and a table. */
export function References({ declaration }: { declaration: WholeDeclaration }) {
  const { nodes, totalCount } = declaration.crossReferences;
  const incoming = nodes.filter(({ from }) => from.slug !== declaration.slug);
  const outgoing = nodes.filter(({ from }) => from.slug === declaration.slug);
  return (
    <section aria-labelledby="references">
      <h2 id="references">
        {words.references} <small>{texts.count.references(totalCount)}</small>
      </h2>
      <Figure
        name={`references-${declaration.slug}`}
        title={words.referencesPicture(declaration.shortTitle)}
        table={<ReferenceTable name="references" references={nodes} />}
      >
        <ReferencePicture title={declaration.shortTitle} incoming={incoming} outgoing={outgoing} />
      </Figure>
      <Sentences title={words.referencesOut} references={outgoing} />
      <Sentences title={words.referencesIn} references={incoming} />
    </section>
  );
}

function Sentences({ title, references }: { title: string; references: readonly Reference[] }) {
  if (references.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="sentences">
        {references.map((reference) => (
          <ReferenceSentence key={reference.key} reference={reference} />
        ))}
      </ul>
    </>
  );
}

/** A cross-reference as a sentence, with the words that say so. */
export function ReferenceSentence({ reference }: { reference: Reference }) {
  const { from, phrase, assertedBy, evidence, commitment } = reference;
  const to = targetOf(reference);
  return (
    <li>
      <p>
        <Link href={addressOf('declarations', from.slug)}>{from.shortTitle}</Link>{' '}
        <em class="phrase">{phrase}</em> <Link href={to.href}>{to.name}</Link>
        {assertedBy.slug !== from.slug && <>, {words.assertedBy(assertedBy.shortTitle)}</>}{' '}
        <EvidenceLink evidence={evidence} of={`${from.shortTitle} ${phrase} ${to.name}`} />
      </p>
      {evidence.quote !== null && (
        <blockquote>
          <p>{evidence.quote}</p>
          {commitment && (
            <footer>
              <Link href={addressOf('commitments', commitment.slug)}>
                {texts.commitment.number(commitment.slug.split('/').slice(1).join('/'))}
              </Link>
            </footer>
          )}
        </blockquote>
      )}
    </li>
  );
}

/** Cross-references as a table. */
function ReferenceTable({ name, references }: { name: string; references: readonly Reference[] }) {
  const { columns } = texts;
  return (
    <DataTable
      name={name}
      caption={words.references}
      rows={references}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'from',
          header: columns.from,
          value: ({ from }) => from.shortTitle,
          cell: ({ from }) => <Link href={addressOf('declarations', from.slug)}>{from.shortTitle}</Link>,
        },
        { key: 'kind', header: columns.says, value: ({ kind, phrase }) => phrase || inWords(kind) },
        {
          key: 'to',
          header: columns.to,
          value: (reference) => targetOf(reference).name,
          cell: (reference) => <Link href={targetOf(reference).href}>{targetOf(reference).name}</Link>,
        },
        { key: 'asserted', header: columns.assertedBy, value: ({ assertedBy }) => assertedBy.shortTitle },
        { key: 'quote', header: columns.quote, value: ({ evidence }) => evidence.quote },
      ]}
    />
  );
}
