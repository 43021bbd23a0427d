import type { ComponentChildren } from 'preact';
import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { setParameters } from '../address/location.ts';
import { targetOf } from '../declarations/reference-target.ts';
import { ReferenceSentence } from '../declarations/references.tsx';
import { EvidenceLink } from '../evidence/evidence-link.tsx';
import type { Evidence } from '../evidence/fragment.ts';
import { formatDate } from '../format/dates.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { inWords, texts } from '../texts.ts';
import { addressedQuery, coSignedQuery, referencesQuery, signedQuery } from './edge-query.ts';
import type { NetworkData, NetworkEdge, NetworkNode, NetworkVariables } from './network-query.ts';

const words = texts.network;

interface EdgeProps {
  source: NetworkNode;
  target: NetworkNode;
  edge: NetworkEdge;
  variables: NetworkVariables;
}

interface EdgeDetailsProps {
  edge: NetworkEdge;
  network: NetworkData;
  variables: NetworkVariables;
}

/** What an edge rests on: the declarations, signatures, references or promises behind it, each with its words. */
export function EdgeDetails({ edge, network, variables }: EdgeDetailsProps) {
  const [source, target] = [edge.source, edge.target].map((end) =>
    network.nodes.find(({ id }) => id === end),
  );
  if (!source || !target) return null;
  const Behind = kinds[edge.kind as keyof typeof kinds] ?? Referred;
  return (
    <section class="details" aria-labelledby="edge">
      <h2 id="edge">{words.edge}</h2>
      <p>
        <strong>{source.label}</strong> – <strong>{target.label}</strong>
      </p>
      <Behind source={source} target={target} edge={edge} variables={variables} />
      <button type="button" class="quiet" onClick={() => setParameters({ edge: null })}>
        {words.unselect}
      </button>
    </section>
  );
}

const kinds = { CO_SIGNED: CoSigned, SIGNED: Signed, ADDRESSED_TOGETHER: AddressedTogether };

function CoSigned({ source, target, variables }: EdgeProps) {
  const { crossReferenceKinds: _, ...filter } = variables.filter ?? {};
  const parties = [source.slug, target.slug];
  const answered = useQuery(coSignedQuery, {
    parties,
    filter,
    these: { parties, basis: filter.basis ?? null },
  });
  return (
    <Waiting answered={answered}>
      {({ sharedDeclarations: { nodes } }) => (
        <>
          <p class="meta">{texts.count.shared(nodes.length)}</p>
          <ul class="sentences">
            {nodes.map(({ slug, shortTitle, date, signatories }) => (
              <li key={slug}>
                <Link href={addressOf('declarations', slug)}>{shortTitle}</Link>{' '}
                <small>{date && formatDate(date.edtf)}</small>
                {signatories.edges.map(({ node, role, basis, evidence }) => (
                  <p key={node.slug + role + basis} class="meta">
                    {node.name}: {inWords(role)}, {inWords(basis)}{' '}
                    <EvidenceLink evidence={evidence} of={`${node.name}, ${shortTitle}`} />
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Waiting>
  );
}

function Signed({ source, target }: EdgeProps) {
  const [party, declaration] = target.type === 'Declaration' ? [source, target] : [target, source];
  const answered = useQuery(signedQuery, { declaration: declaration.slug, these: { parties: [party.slug] } });
  return (
    <Waiting answered={answered}>
      {({ declaration: signed }) => (
        <ul class="sentences">
          {signed?.signatories.edges.map(({ node, role, basis, evidence }) => (
            <li key={role + basis}>
              {node.name}: {inWords(role)}, {inWords(basis)}{' '}
              <EvidenceLink evidence={evidence} of={`${node.name}, ${signed.shortTitle}`} />
              <Quote evidence={evidence} />
            </li>
          ))}
        </ul>
      )}
    </Waiting>
  );
}

function Referred({ source, target, edge }: EdgeProps) {
  type Kinds = NonNullable<NonNullable<(typeof referencesQuery)['types']>['variables']['kinds']>;
  const answered = useQuery(referencesQuery, {
    declaration: source.slug,
    kinds: [edge.kind] as unknown as Kinds,
  });
  return (
    <Waiting answered={answered}>
      {({ declaration }) => (
        <ul class="sentences">
          {declaration?.crossReferences.nodes
            .filter((reference) => targetOf(reference).slug === target.slug)
            .map((reference) => (
              <ReferenceSentence key={reference.key} reference={reference} />
            ))}
        </ul>
      )}
    </Waiting>
  );
}

interface Addressing {
  href: string;
  name: string;
  edges: readonly { node: { slug: string; name: string }; evidence: Evidence }[];
}

function AddressedTogether({ source, target }: EdgeProps) {
  const answered = useQuery(addressedQuery, { themes: [source.slug] });
  const both = ({ edges }: Addressing) =>
    [source, target].every(({ slug }) => edges.some(({ node }) => node.slug === slug));
  return (
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
        ].filter(both);
        return (
          <ul class="sentences">
            {addressing.map(({ href, name, edges }) => (
              <li key={href}>
                <Link href={href}>{name}</Link>
                <Shown edges={edges.filter(({ node }) => [source.slug, target.slug].includes(node.slug))} />
              </li>
            ))}
          </ul>
        );
      }}
    </Waiting>
  );
}

function Shown({ edges }: Pick<Addressing, 'edges'>): ComponentChildren {
  return edges.map(({ node, evidence }) => (
    <p key={node.slug} class="meta">
      {node.name} <EvidenceLink evidence={evidence} of={node.name} />
    </p>
  ));
}

function Quote({ evidence }: { evidence: Evidence }) {
  if (evidence.quote === null) return null;
  return (
    <blockquote>
      <p>{evidence.quote}</p>
    </blockquote>
  );
}
