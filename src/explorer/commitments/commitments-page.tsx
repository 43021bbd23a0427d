import { setParameters } from '../address/location.ts';
import { readOrder } from '../address/read-order.ts';
import { readPages } from '../address/read-pages.ts';
import type { PageProps } from '../app.tsx';
import type { Chosen } from '../frame/chips.tsx';
import { Heading } from '../frame/heading.tsx';
import { QueryPanel } from '../frame/query-panel.tsx';
import { StandingOnly } from '../frame/standing-only.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { NamedParties } from '../parties/named-parties.tsx';
import { Picker } from '../search/picker.tsx';
import { texts } from '../texts.ts';
import { orders } from './commitment-order.ts';
import { CommitmentsByTheme } from './commitments-by-theme.tsx';
import { commitmentsQuery } from './commitments-query.ts';
import { ThemeChoice } from './theme-choice.tsx';

const words = texts.commitment;

/** More would be a list of signatories, which the declaration has. */
const mostParties = 8;

/** What all declarations promise on themes, in which words, and how chosen parties stand behind it. */
export function CommitmentsPage({ parameters }: PageProps) {
  const themes = [...new Set(parameters.getAll('theme'))];
  const parties = [...new Set(parameters.getAll('party'))].slice(0, mostParties);
  const only = parameters.has('only') && parties.length > 0;
  const standing = only && parameters.has('standing');
  const order = readOrder(parameters, orders);
  // Under themes, a part may address one where the whole does not.
  const variables = {
    filter: {
      ...(themes.length > 0 ? { themes } : { topLevel: true }),
      ...(only && { parties }),
      ...(standing && { standing }),
    },
    these: { parties },
    byParty: parties.length > 0,
    ...orders[order],
  };
  const answered = useQuery(commitmentsQuery, variables);
  const known = answered.data?.declarations.facets.parties ?? [];
  const allThemes = answered.data?.themes ?? [];
  const chosen = parties.map((slug) => ({
    slug,
    name: known.find(({ key }) => key === slug)?.label ?? slug,
  }));
  const chosenThemes = themes.map(
    (slug) => allThemes.find((theme) => theme.slug === slug) ?? { slug, name: slug },
  );
  const namesOf = (things: readonly Chosen[]) => things.map(({ name }) => name);
  const filters = [
    texts.anyOf(namesOf(chosenThemes)),
    namesOf(chosen).join(', '),
    only ? words.onlyBehind(parties.length) : '',
    standing ? texts.standingOnly : '',
  ].filter((filter) => filter !== '');
  return (
    <>
      <Heading title={texts.titleWith(words.listTitle, filters)}>{words.listTitle}</Heading>
      <p>{words.listIntro}</p>
      {answered.data && (
        <NamedParties
          parameter="party"
          names={parties.filter((slug) => known.every(({ key }) => key !== slug))}
        />
      )}
      <ThemeChoice
        chosen={chosenThemes}
        themes={allThemes}
        onChange={(theme) => setParameters({ theme, pages: null })}
      />
      <Picker
        label={words.byParty}
        chosen={chosen}
        most={mostParties}
        types={['STATE', 'ORGANIZATION']}
        onChange={(party) => setParameters({ party, ...(only && { pages: null }) })}
      />
      {parties.length > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={only}
            onChange={(event) =>
              setParameters({ only: event.currentTarget.checked ? 'yes' : null, pages: null })
            }
          />
          <span>{words.onlyBehind(parties.length)}</span>
        </label>
      )}
      {only && <StandingOnly chosen={standing} />}
      <Waiting answered={answered}>
        {({ commitments }) => (
          <CommitmentsByTheme
            first={commitments}
            variables={variables}
            parties={chosen}
            pages={readPages(parameters)}
            order={order}
          />
        )}
      </Waiting>
      <QueryPanel asked={[[commitmentsQuery, variables]]} />
    </>
  );
}
