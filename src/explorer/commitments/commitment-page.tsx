import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import type { PageProps } from '../app.tsx';
import { Cite } from '../cite/cite.tsx';
import { AddressedThemes } from '../declarations/addressed-themes.tsx';
import { dateInWords } from '../declarations/date-in-words.ts';
import { EvidenceLink } from '../evidence/evidence-link.tsx';
import { numberOf } from '../format/number-of.ts';
import { Fact } from '../frame/fact.tsx';
import { Heading } from '../frame/heading.tsx';
import { QueryPanel } from '../frame/query-panel.tsx';
import { Unknown } from '../frame/unknown.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { Related } from '../related/related.tsx';
import { relatedCommitments } from '../related/related-items.ts';
import { relatedCommitmentsQuery } from '../related/related-queries.ts';
import { texts } from '../texts.ts';
import { Behind } from './behind.tsx';
import { commitmentQuery, type WholeCommitment } from './commitment-query.ts';
import { useCitation } from './use-citation.ts';

const words = texts.commitment;

/** One commitment in its words, with the others that stand near it. */
export function CommitmentPage({ name }: PageProps) {
  const variables = { slug: name };
  const answered = useQuery(commitmentQuery, variables);
  const related = useQuery(relatedCommitmentsQuery, variables);
  return (
    <Waiting answered={answered}>
      {({ commitment }) =>
        commitment ? (
          <article>
            <Whole commitment={commitment} />
            <Waiting answered={related}>
              {(found) => (
                <Related
                  title={texts.related.commitments}
                  intro={texts.related.introCommitments}
                  name={`related-${name.replaceAll('/', '-')}`}
                  items={relatedCommitments(found)}
                />
              )}
            </Waiting>
            <QueryPanel
              asked={[
                [commitmentQuery, variables],
                [relatedCommitmentsQuery, variables],
              ]}
            />
          </article>
        ) : (
          <Unknown name={name} />
        )
      }
    </Waiting>
  );
}

function Whole({ commitment }: { commitment: WholeCommitment }) {
  const { slug, ordinal, heading, text, truncated, evidence, declaration, themeEdges, parts, partOf } =
    commitment;
  const number = numberOf(slug);
  const last = partOf?.parts.length ?? declaration.commitmentCount;
  const numbered = (to: number) => addressOf('commitments', `${partOf?.slug ?? declaration.slug}/${to}`);
  return (
    <>
      <p class="kicker">
        <Link href={addressOf('declarations', declaration.slug)}>{declaration.shortTitle}</Link>
      </p>
      <Heading title={`${declaration.shortTitle}, ${words.number(number)}`}>{words.number(number)}</Heading>
      <blockquote class="promise-words" dir="auto">
        {heading !== null && <p class="promise-heading">{heading}</p>}
        <p>
          {text} <EvidenceLink evidence={evidence} of={words.number(number)} claim="text" />
        </p>
        {truncated !== null && (
          <footer>
            {words.truncated} {truncated}
          </footer>
        )}
      </blockquote>
      <Cite citation={useCitation(commitment)} />
      <dl class="facts">
        <Fact name={texts.declaration.date}>{dateInWords(declaration)}</Fact>
        <Fact name={texts.declaration.signatories}>
          <Behind declaration={declaration} />
        </Fact>
        {partOf && (
          <Fact name={words.partOf}>
            <Link href={addressOf('commitments', partOf.slug)}>{partOf.text}</Link>
          </Fact>
        )}
        {themeEdges.edges.length > 0 && (
          <Fact name={texts.declaration.themes}>
            <AddressedThemes edges={themeEdges.edges} others="commitments" />
          </Fact>
        )}
      </dl>
      {parts.length > 0 && (
        <section aria-labelledby="parts">
          <h2 id="parts">{words.parts}</h2>
          <ol class="commitments">
            {parts.map((part) => (
              <li key={part.slug} value={part.ordinal}>
                <Link href={addressOf('commitments', part.slug)}>{part.text}</Link>
              </li>
            ))}
          </ol>
        </section>
      )}
      <p class="actions">
        {ordinal > 1 && <Link href={numbered(ordinal - 1)}>← {words.previous}</Link>}
        {ordinal < last && <Link href={numbered(ordinal + 1)}>{words.next} →</Link>}
      </p>
    </>
  );
}
