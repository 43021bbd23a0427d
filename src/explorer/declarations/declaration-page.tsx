import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import type { PageProps } from '../app.tsx';
import { EvidenceLink } from '../evidence/evidence-link.tsx';
import { formatDate } from '../format/dates.ts';
import { Fact } from '../frame/fact.tsx';
import { Heading } from '../frame/heading.tsx';
import { OutsideLink } from '../frame/outside-link.tsx';
import { QueryPanel } from '../frame/query-panel.tsx';
import { Unknown } from '../frame/unknown.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { Related } from '../related/related.tsx';
import { relatedDeclarations } from '../related/related-items.ts';
import { relatedDeclarationsQuery } from '../related/related-queries.ts';
import { inWords, texts } from '../texts.ts';
import { AddressedThemes } from './addressed-themes.tsx';
import { CommitmentList } from './commitment-list.tsx';
import { declarationQuery, type WholeDeclaration } from './declaration-query.ts';
import { Discrepancies } from './discrepancies.tsx';
import { References } from './references.tsx';
import { Signatories } from './signatories.tsx';

const words = texts.declaration;

/** One declaration: what it promises, who stands behind it, how it and others speak of one another. */
export function DeclarationPage({ name }: PageProps) {
  const variables = { slug: name };
  const answered = useQuery(declarationQuery, variables);
  const related = useQuery(relatedDeclarationsQuery, variables);
  return (
    <Waiting answered={answered}>
      {({ declaration }) =>
        declaration ? (
          <>
            <Whole declaration={declaration} />
            {declaration.catalogued && (
              <Waiting answered={related}>
                {(found) => (
                  <Related
                    title={texts.related.declarations}
                    intro={texts.related.introDeclarations}
                    name={`related-${name}`}
                    items={relatedDeclarations(found)}
                  />
                )}
              </Waiting>
            )}
            <QueryPanel
              asked={[
                [declarationQuery, variables],
                [relatedDeclarationsQuery, variables],
              ]}
            />
          </>
        ) : (
          <Unknown name={name} />
        )
      }
    </Waiting>
  );
}

function Whole({ declaration }: { declaration: WholeDeclaration }) {
  const { slug, title, catalogued, summary, summaryEvidence, discrepancies } = declaration;
  return (
    <article>
      <p class="kicker">{inWords(declaration.kind)}</p>
      <Heading title={title} label={title}>
        {title} <EvidenceLink evidence={declaration.titleEvidence} of={title} claim="title" />
      </Heading>
      <Facts declaration={declaration} />
      {!catalogued && <p class="notice">{words.referredOnly}</p>}
      {summary !== null && (
        <section aria-labelledby="summary">
          <h2 id="summary">{words.summary}</h2>
          <blockquote dir="auto">
            <p>
              {summary}{' '}
              {summaryEvidence && (
                <EvidenceLink evidence={summaryEvidence} of={words.summary} claim="summary" />
              )}
            </p>
          </blockquote>
        </section>
      )}
      {catalogued && (
        <p class="actions">
          <Link href={addressOf('compare', '', { declarations: slug })}>{words.compare}</Link>
          <Link
            href={addressOf('network', '', { projection: 'cross-references', node: `Declaration:${slug}` })}
          >
            {words.network}
          </Link>
        </p>
      )}
      {declaration.commitments.totalCount > 0 && <CommitmentList declaration={declaration} />}
      {catalogued && <Signatories declaration={declaration} />}
      {(catalogued || declaration.crossReferences.totalCount > 0) && <References declaration={declaration} />}
      {discrepancies.length > 0 && <Discrepancies discrepancies={discrepancies} />}
    </article>
  );
}

function Facts({ declaration }: { declaration: WholeDeclaration }) {
  const { date, issuerEdges, themeEdges, status, partOf, parts, aliases, url, sources } = declaration;
  return (
    <dl class="facts">
      <Fact name={words.date}>
        {date ? (
          <>
            <time dateTime={date.edtf}>{formatDate(date.edtf)}</time>{' '}
            {date.evidence && <EvidenceLink evidence={date.evidence} of={words.date} claim="date" />}
          </>
        ) : (
          texts.states.unknownDate
        )}
      </Fact>
      {status !== 'UNKNOWN' && <Fact name={words.status}>{inWords(status)}</Fact>}
      {issuerEdges.edges.length > 0 && (
        <Fact name={words.issued}>
          {issuerEdges.edges.map(({ node, evidence }) => (
            <span key={node.slug} class="item">
              <Link href={addressOf('parties', node.slug)}>{node.name}</Link>{' '}
              <EvidenceLink
                evidence={evidence}
                of={`${words.issued} ${node.name}`}
                claim={`issued:${node.slug}`}
              />
            </span>
          ))}
        </Fact>
      )}
      {partOf && (
        <Fact name={words.partOf}>
          <Link href={addressOf('declarations', partOf.slug)}>{partOf.shortTitle}</Link>
        </Fact>
      )}
      {parts.length > 0 && (
        <Fact name={words.parts}>
          {parts.map((part) => (
            <span key={part.slug} class="item">
              <Link href={addressOf('declarations', part.slug)}>{part.shortTitle}</Link>
            </span>
          ))}
        </Fact>
      )}
      {aliases.length > 0 && <Fact name={words.aliases}>{aliases.join(', ')}</Fact>}
      {themeEdges.edges.length > 0 && (
        <Fact name={words.themes}>
          <AddressedThemes edges={themeEdges.edges} others="declarations" />
        </Fact>
      )}
      {url !== null && (
        <Fact name={words.text}>
          <OutsideLink url={url} />
        </Fact>
      )}
      {sources.length > 0 && (
        <Fact name={words.sources}>
          {sources.map((source) => (
            <span key={source.slug} class="item">
              <Link href={addressOf('sources', source.slug)}>{source.title}</Link>
            </span>
          ))}
        </Fact>
      )}
    </dl>
  );
}
