import { setParameters } from '../address/location.ts';
import { texts } from '../texts.ts';
import { EdgeDetails } from './edge-details.tsx';
import type { NetworkData, NetworkEdge, NetworkVariables } from './network-query.ts';
import type { NetworkState } from './network-state.ts';
import { NodeDetails } from './node-details.tsx';
import { NodePicker } from './node-picker.tsx';
import { PathFinder } from './path-finder.tsx';

const words = texts.network;

interface SidePanelProps {
  network: NetworkData;
  state: NetworkState;
  variables: NetworkVariables;
  path: readonly NetworkEdge[] | null;
}

/** Beside the picture: find a node, what is chosen, what joins two, and the path between two. */
export function SidePanel({ network, state, variables, path }: SidePanelProps) {
  const node = network.nodes.find(({ id }) => id === state.node);
  const edge = network.edges.find(({ id }) => id === state.edge);
  return (
    <div class="side">
      <NodePicker
        label={words.find}
        network={network}
        onPick={(id) => setParameters({ node: id, edge: null })}
      />
      {!edge && !node && <p class="meta hint">{words.hint}</p>}
      {edge && <EdgeDetails edge={edge} network={network} variables={variables} />}
      {node && <NodeDetails node={node} network={network} />}
      <PathFinder network={network} state={state} path={path} />
    </div>
  );
}
