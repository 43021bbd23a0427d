import type { introspection } from '../../../dist/explorer-types/introspection.d.ts';
import { texts } from '../texts.ts';
import type { NetworkVariables } from './network-query.ts';
import { exportAddress } from './network-state.ts';

type Format = introspection['types']['ExportFormat']['enumValues'];

/** Formats that networks are served in, and what they are called. The compiler names what a new format forgot here. */
const formats = Object.entries({
  gexf: 'GEXF',
  graphml: 'GraphML',
  json: 'JSON',
  csv: 'CSV',
  cyjs: 'Cytoscape.js',
  cx2: 'CX2',
} satisfies Record<Format, string>);

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
