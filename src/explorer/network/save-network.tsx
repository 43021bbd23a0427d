import type { introspection } from '../../../dist/explorer-types/introspection.d.ts';
import { SaveFiles } from '../frame/save-files.tsx';
import { texts } from '../texts.ts';
import { fileAddress } from './file-address.ts';
import type { NetworkVariables } from './network-query.ts';

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
export const SaveNetwork = ({ variables }: { variables: NetworkVariables }) => (
  <SaveFiles
    label={texts.network.formats}
    files={formats.map(([format, name]) => [name, fileAddress(variables, format)])}
  />
);
