import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import type { Addressed } from '../declarations/addressed.ts';
import { targetOf } from '../declarations/reference-target.ts';
import { ReferenceSentence, referenceInWords } from '../declarations/references.tsx';
import { CopyCited } from '../evidence/copy-cited.tsx';
import { EvidenceLink } from '../evidence/evidence-link.tsx';
import { QueryPanel } from '../frame/query-panel.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { texts } from '../texts.ts';
import type { BehindProps } from './edge-details.tsx';
import { addressedQuery, referencesQuery } from './edge-query.ts';

const words = texts.network;

/** The words in which a declaration speaks of another text or a body. */
export function Referred({ source, target, edge }: BehindProps) {
  type Kinds = NonNullable<NonNullable<(typeof referencesQuery)['types']>['variables']['kinds']>;
  const asked = { declaration: source.slug, kinds: [edge.kind] as unknown as Kinds };
  const answered = useQuery(referencesQuery, asked);
  return (
    <>
      <Waiting answered={answered}>
        {({ declaration }) => {
          const references = (declaration?.crossReferences.nodes ?? []).filter(
            (reference) => targetOf(reference).slug === target.slug,
          );
          return (
            <>
              <ul class="sentences">
                {references.map((reference) => (
                  <ReferenceSentence key={reference.key} reference={reference} />
                ))}
              </ul>
              <CopyCited
                statements={references.map((reference) => ({
                  says: referenceInWords(reference),
                  evidence: reference.evidence,
                }))}
              />
            </>
          );
        }}
      </Waiting>
      <QueryPanel name="edge-query" title={words.queryOfEdge} asked={[[referencesQuery, asked]]} />
    </>
  );
}

interface Addressing {
  href: string;
  name: string;
  edges: readonly Addressed[];
}

/** What addresses two themes, with the words that show each of them. */
export function AddressedTogether({ source, target }: BehindProps) {
  const asked = { themes: [source.slug] };
  const answered = useQuery(addressedQuery, asked);
  const both = ({ edges }: Addressing) =>
    [source, target].every(({ slug }) => edges.some(({ node }) => node.slug === slug));
  return (
    <>
      <Waiting answered={answered}>
        {({ declarations, commitments }) => {
          const addressing = [
            ...declarations.nodes.map(
              ({ slug, shortTitle, themeEdges: { edges } }): Addressing => ({
                href: addressOf('declarations', slug),
                name: shortTitle,
                edges,
              }),
            ),
            ...commitments.nodes.map(
              ({ slug, text, declaration, themeEdges: { edges } }): Addressing => ({
                href: addressOf('commitments', slug),
                name: `${declaration.shortTitle}: ${text}`,
                edges,
              }),
            ),
          ];
          const found = addressing.filter(both);
          const ends = ({ edges }: Addressing) =>
            edges.filter(({ node }) => [source.slug, target.slug].includes(node.slug));
          const looked = addressing.length;
          const all = declarations.totalCount + commitments.totalCount;
          return (
            <>
              {looked < all && <p class="meta">{words.firstOf(looked, all)}</p>}
              <ul class="sentences">
                {found.map((addressed) => (
                  <li key={addressed.href}>
                    <Link href={addressed.href}>{addressed.name}</Link>
                    {ends(addressed).map(({ node, evidence }) => (
                      <p key={node.slug} class="meta">
                        {node.name}{' '}
                        <EvidenceLink
                          evidence={evidence}
                          of={node.name}
                          claim={`theme:${node.slug}:${addressed.href}`}
                        />
                      </p>
                    ))}
                  </li>
                ))}
              </ul>
              <CopyCited
                about={words.about(source.label, target.label, words.firstOf(looked, all))}
                statements={found.flatMap((addressed) =>
                  ends(addressed).map(({ node, evidence }) => ({
                    says: `${addressed.name} (${node.name})`,
                    evidence,
                  })),
                )}
              />
            </>
          );
        }}
      </Waiting>
      <QueryPanel name="edge-query" title={words.queryOfEdge} asked={[[addressedQuery, asked]]} />
    </>
  );
}
