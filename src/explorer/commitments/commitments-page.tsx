import { setParameters } from '../address/location.ts';
import { readPages } from '../address/read-pages.ts';
import type { PageProps } from '../app.tsx';
import { Picker } from '../compare/picker.tsx';
import { Choice } from '../frame/choice.tsx';
import { Heading } from '../frame/heading.tsx';
import { QueryPanel } from '../frame/query-panel.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { texts } from '../texts.ts';
import { CommitmentsByTheme } from './commitments-by-theme.tsx';
import { commitmentsQuery } from './commitments-query.ts';

const words = texts.commitment;

/** More would be a list of signatories, which the declaration has. */
const mostParties = 8;

/** What all declarations promise on a theme, in which words, and how chosen parties stand behind it. */
export function CommitmentsPage({ parameters }: PageProps) {
  const theme = parameters.get('theme') ?? '';
  const parties = parameters.getAll('party');
  // Under a theme, a part may address it where the whole does not.
  const variables = {
    filter: theme ? { themes: [theme] } : { topLevel: true },
    these: { parties },
    byParty: parties.length > 0,
  };
  const answered = useQuery(commitmentsQuery, variables);
  const known = answered.data?.declarations.facets.parties ?? [];
  const chosen = parties.map((slug) => ({
    slug,
    name: known.find(({ key }) => key === slug)?.label ?? slug,
  }));
  return (
    <>
      <Heading title={words.listTitle} />
      <p>{words.listIntro}</p>
      <div class="controls">
        <Choice
          label={texts.network.theme}
          value={theme}
          onChange={(chosen) => setParameters({ theme: chosen, pages: null })}
          options={[
            ['', texts.network.anyTheme],
            ...(answered.data?.themes ?? []).map(({ slug, name }) => [slug, name] as const),
          ]}
        />
      </div>
      <Picker
        label={words.byParty}
        chosen={chosen}
        most={mostParties}
        types={['STATE', 'ORGANIZATION']}
        onChange={(party) => setParameters({ party })}
      />
      <Waiting answered={answered}>
        {({ commitments }) => (
          <CommitmentsByTheme
            first={commitments}
            variables={variables}
            parties={chosen}
            pages={readPages(parameters)}
          />
        )}
      </Waiting>
      <QueryPanel asked={[[commitmentsQuery, variables]]} />
    </>
  );
}
