import { texts } from '../texts.ts';
import type { NetworkVariables } from './network-query.ts';
import { exportAddress } from './network-state.ts';

/** Formats that networks are served in, and what they are called. */
const formats = [
  ['gexf', 'GEXF'],
  ['graphml', 'GraphML'],
  ['json', 'JSON'],
  ['csv', 'CSV'],
  ['cyjs', 'Cytoscape.js'],
  ['cx2', 'CX2'],
] as const;

/** The network as a file, with the filters of the page. */
export function SaveNetwork({ variables }: { variables: NetworkVariables }) {
  return (
    <p class="actions formats">
      {texts.network.formats}
      {formats.map(([format, name]) => (
        <a key={format} href={exportAddress(variables, format)} download>
          {name}
        </a>
      ))}
    </p>
  );
}
