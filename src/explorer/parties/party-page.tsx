import { addressOf, searchOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { goTo } from '../address/location.ts';
import type { PageProps } from '../app.tsx';
import { formatDate } from '../format/dates.ts';
import { Fact } from '../frame/fact.tsx';
import { Heading } from '../frame/heading.tsx';
import { OutsideLink } from '../frame/outside-link.tsx';
import { QueryPanel } from '../frame/query-panel.tsx';
import { Unknown } from '../frame/unknown.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { inWords, texts } from '../texts.ts';
import { CoSignatories } from './co-signatories.tsx';
import { Memberships } from './memberships.tsx';
import { NamedParty } from './named-party.tsx';
import { OfOrganization } from './of-organization.tsx';
import { type OrganizationDetails, partyQuery, type StateDetails } from './party-query.ts';
import { Signatures } from './signatures.tsx';

const words = texts.party;

/** One party: what it stands behind, with whom most often, and where it is a member. */
export function PartyPage({ name, parameters }: PageProps) {
  const variables = { slug: name };
  const answered = useQuery(partyQuery, variables);
  return (
    <Waiting answered={answered}>
      {({ state, organization }) => {
        const party = state ?? organization;
        if (!party)
          return (
            <NamedParty
              name={name}
              put={(slug) => goTo(addressOf('parties', slug) + searchOf(parameters), { replace: true })}
            >
              <Unknown name={name} />
            </NamedParty>
          );
        return (
          <article>
            <p class="kicker">{inWords(party.__typename)}</p>
            <Heading title={party.name} />
            {organization && <OrganizationFacts organization={organization} />}
            {state && <StateFacts state={state} />}
            <p class="actions">
              <Link href={addressOf('compare', '', { parties: party.slug })}>{words.compareWith}</Link>
              {party.coSignatories.totalCount > 0 && (
                <Link href={addressOf('network', '', { node: `${party.__typename}:${party.slug}` })}>
                  {words.network}
                </Link>
              )}
            </p>
            <Signatures party={party} />
            <CoSignatories party={party} />
            <Memberships party={party} />
            {organization && <OfOrganization organization={organization} />}
            <QueryPanel asked={[[partyQuery, variables]]} />
          </article>
        );
      }}
    </Waiting>
  );
}

function StateFacts({ state }: { state: StateDetails }) {
  return (
    <dl class="facts">
      <Fact name={texts.party.isoStandard}>
        {state.iso2}, {state.iso3}
      </Fact>
      {state.aliases.length > 0 && <Fact name={texts.declaration.aliases}>{state.aliases.join(', ')}</Fact>}
    </dl>
  );
}

function OrganizationFacts({ organization }: { organization: OrganizationDetails }) {
  const { kind, url, founded, partOf, aliases } = organization;
  return (
    <dl class="facts">
      <Fact name={texts.columns.kind}>{inWords(kind)}</Fact>
      {founded !== null && <Fact name={words.founded}>{formatDate(founded)}</Fact>}
      {partOf && (
        <Fact name={texts.declaration.partOf}>
          <Link href={addressOf('parties', partOf.slug)}>{partOf.name}</Link>
        </Fact>
      )}
      {aliases.length > 0 && <Fact name={texts.declaration.aliases}>{aliases.join(', ')}</Fact>}
      {url !== null && (
        <Fact name={words.site}>
          <OutsideLink url={url} />
        </Fact>
      )}
    </dl>
  );
}
