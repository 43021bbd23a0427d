import { useMemo } from 'preact/hooks';
import { setParameters } from '../address/location.ts';
import type { PageProps } from '../app.tsx';
import { formatCount } from '../format/numbers.ts';
import { Heading } from '../frame/heading.tsx';
import { QueryPanel } from '../frame/query-panel.tsx';
import { StandingOnly } from '../frame/standing-only.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { texts } from '../texts.ts';
import { Controls } from './controls.tsx';
import { Drawing } from './drawing.tsx';
import { filtersInWords } from './filters-in-words.ts';
import { findPath } from './find-path.ts';
import { choicesQuery, type NetworkData, type NetworkVariables, networkQuery } from './network-query.ts';
import { hasSignatures, type NetworkState } from './network-state.ts';
import { NetworkTables } from './network-tables.tsx';
import { ProjectionTabs } from './projection-tabs.tsx';
import { SaveNetwork } from './save-network.tsx';
import { SidePanel } from './side-panel.tsx';
import { useNetwork } from './use-network.ts';

/** The networks: chosen, filtered, drawn, followed to the words behind each edge, and saved. */
export function NetworkPage({ parameters }: PageProps) {
  const { state, variables, answered } = useNetwork(parameters);
  const choices = useQuery(choicesQuery, {});
  const filters = filtersInWords(state, choices.data?.themes ?? []);
  const { title, projections, picture } = texts.network;
  return (
    <>
      <Heading title={picture(projections[state.projection], filters)}>{title}</Heading>
      <ProjectionTabs chosen={state.projection} />
      <p class="meta">{texts.network.projectionMeans[state.projection]}</p>
      <Controls state={state} choices={choices.data} />
      {hasSignatures(state.projection) && <StandingOnly chosen={state.standing} />}
      <Waiting answered={answered}>
        {({ network }) =>
          network.nodes.length === 0 ? (
            <p class="notice" role="status">
              {texts.network.empty}
            </p>
          ) : (
            <Network network={network} state={state} variables={variables} filters={filters} />
          )
        }
      </Waiting>
      <QueryPanel asked={[[networkQuery, variables]]} />
    </>
  );
}

function letGo({ key }: KeyboardEvent): void {
  const { searchParams } = new URL(location.href);
  // A bubble that is open takes the key for itself.
  if (key !== 'Escape' || document.querySelector(':popover-open')) return;
  if (searchParams.has('edge')) setParameters({ edge: null });
  else if (searchParams.has('node')) setParameters({ node: null });
}

interface NetworkProps {
  network: NetworkData;
  state: NetworkState;
  variables: NetworkVariables;
  /** In words, for titles. */
  filters: readonly string[];
}

function Network({ network: whole, state, variables, filters }: NetworkProps) {
  const { lone, many } = state;
  // What nothing joins would only push the rest together.
  const network = useMemo(
    () => (lone ? whole : { ...whole, nodes: whole.nodes.filter(({ degree }) => degree !== 0) }),
    [whole, lone],
  );
  const left = whole.nodes.length - network.nodes.length;
  const alike = network.edges.every(({ weight }) => weight === network.edges[0]?.weight);
  const { pathFrom, pathTo } = state;
  const path = useMemo(
    () => (pathFrom === '' || pathTo === '' ? null : findPath(network.edges, pathFrom, pathTo)),
    [network, pathFrom, pathTo],
  );
  const { count, network: words } = texts;
  return (
    <>
      <p class="count" role="status">
        {words.describe(count.nodes(network.nodes.length), count.edges(network.edges.length))}{' '}
        {network.truncated &&
          (alike ? words.truncatedAlike : words.truncated)(
            formatCount(network.edges.length),
            formatCount(network.totals.edges),
          )}
      </p>
      {(network.truncated || many) && (
        <label class="check">
          <input
            type="checkbox"
            checked={many}
            onChange={(event) => setParameters({ many: event.currentTarget.checked ? 'yes' : null })}
          />
          {words.many}
        </label>
      )}
      {(left > 0 || lone) && (
        <label class="check">
          <input
            type="checkbox"
            checked={lone}
            onChange={(event) => setParameters({ lone: event.currentTarget.checked ? 'yes' : null })}
          />
          {words.lone(left)}
        </label>
      )}
      {/* Escape lets go of what is chosen, wherever in the network the focus is. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens to a key on its way up */}
      <div class="network" onKeyDown={letGo}>
        <Drawing network={network} state={state} path={path} filters={filters} />
        <SidePanel network={network} state={state} variables={variables} path={path} />
      </div>
      <SaveNetwork variables={variables} />
      <NetworkTables network={network} state={state} />
    </>
  );
}
