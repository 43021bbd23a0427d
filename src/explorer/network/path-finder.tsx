import { setParameters } from '../address/location.ts';
import { inWords, texts } from '../texts.ts';
import { otherEnd } from './find-path.ts';
import type { NetworkData, NetworkEdge } from './network-query.ts';
import type { NetworkState } from './network-state.ts';
import { NodePicker } from './node-picker.tsx';
import { WholePath } from './whole-path.tsx';

const words = texts.network;

interface PathFinderProps {
  network: NetworkData;
  state: NetworkState;
  path: readonly NetworkEdge[] | null;
}

/** The shortest path between two nodes of the picture, step by step, each step leading to what joins its ends. */
export function PathFinder({ network, state, path }: PathFinderProps) {
  const { pathFrom, pathTo } = state;
  const labels = new Map(network.nodes.map(({ id, label }) => [id, label]));
  const chosen = (id: string) => <strong>{labels.get(id) ?? id}</strong>;
  return (
    <details class="path" open={pathFrom !== '' || pathTo !== ''}>
      <summary>{words.path}</summary>
      {pathFrom !== '' && (
        <p>
          {words.pathFrom} {chosen(pathFrom)}
        </p>
      )}
      <NodePicker
        label={words.pathFrom}
        network={network}
        onPick={(id) => setParameters({ 'path-from': id, edge: null })}
      />
      {pathTo !== '' && (
        <p>
          {words.pathTo} {chosen(pathTo)}
        </p>
      )}
      <NodePicker
        label={words.pathTo}
        network={network}
        onPick={(id) => setParameters({ 'path-to': id, edge: null })}
      />
      {pathFrom !== '' && pathTo !== '' && (
        <>
          <h3>{words.drawnPath}</h3>
          <p role="status">{path === null ? words.noPath : texts.count.steps(path.length)}</p>
          {path !== null && <Steps path={path} from={pathFrom} labels={labels} />}
          <WholePath from={pathFrom} to={pathTo} />
        </>
      )}
      {(pathFrom !== '' || pathTo !== '') && (
        <button
          type="button"
          class="quiet"
          onClick={() => setParameters({ 'path-from': null, 'path-to': null, edge: null })}
        >
          {words.pathClear}
        </button>
      )}
    </details>
  );
}

interface StepsProps {
  path: readonly NetworkEdge[];
  from: string;
  labels: ReadonlyMap<string, string>;
}

function Steps({ path, from, labels }: StepsProps) {
  let at = from;
  return (
    <ol class="steps">
      {path.map((edge) => {
        const start = at;
        at = otherEnd(edge, start);
        return (
          <li key={edge.id}>
            {labels.get(start)} – {labels.get(at)}{' '}
            <button type="button" class="quiet" onClick={() => setParameters({ edge: edge.id })}>
              {inWords(edge.kind)}
              <span class="hidden">
                , {words.edge}: {labels.get(start)}, {labels.get(at)}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
