import { setParameters } from '../address/location.ts';
import { texts } from '../texts.ts';
import { CoSigned, Signed } from './behind-signatures.tsx';
import { AddressedTogether, Referred } from './behind-words.tsx';
import type { NetworkData, NetworkEdge, NetworkNode, NetworkVariables } from './network-query.ts';

const words = texts.network;

export interface BehindProps {
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

/** What shows each kind of edge; cross-references are of many kinds. */
const kinds = { CO_SIGNED: CoSigned, SIGNED: Signed, ADDRESSED_TOGETHER: AddressedTogether };

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
