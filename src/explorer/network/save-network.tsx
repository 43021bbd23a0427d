import { useState } from 'preact/hooks';
import type { introspection } from '../../../dist/explorer-types/introspection.d.ts';
import { saveFile } from '../frame/save-file.ts';
import { RequestFailure } from '../graphql/failure.ts';
import { fetchFile } from '../graphql/request.ts';
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
export function SaveNetwork({ variables }: { variables: NetworkVariables }) {
  const [failure, setFailure] = useState('');
  // A browser that saves by itself shows no token, and says no more than that it failed.
  const save = async (event: MouseEvent) => {
    event.preventDefault();
    const { href } = event.currentTarget as HTMLAnchorElement;
    setFailure('');
    try {
      const { name, content } = await fetchFile(href);
      saveFile(name, content);
    } catch (error) {
      const isAway = error instanceof RequestFailure && error.kind === 'AWAY';
      setFailure(texts.network.notSaved(isAway ? texts.states.noAnswer : (error as Error).message));
    }
  };
  return (
    <p class="actions formats">
      {texts.network.formats}
      {formats.map(([format, name]) => (
        <a key={format} href={fileAddress(variables, format)} download onClick={save}>
          {name}
        </a>
      ))}
      {failure !== '' && <span role="alert">{failure}</span>}
    </p>
  );
}
