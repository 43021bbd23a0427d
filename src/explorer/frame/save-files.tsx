import { useState } from 'preact/hooks';
import { RequestFailure } from '../graphql/failure.ts';
import { fetchFile } from '../graphql/request.ts';
import { texts } from '../texts.ts';
import { saveFile } from './save-file.ts';

interface SaveFilesProps {
  label: string;
  files: readonly (readonly [format: string, address: string])[];
}

/** Files that the server makes: the same in several formats. */
export function SaveFiles({ label, files }: SaveFilesProps) {
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
      setFailure(texts.states.notSaved(isAway ? texts.states.noAnswer : (error as Error).message));
    }
  };
  return (
    <p class="actions formats">
      {label}
      {files.map(([format, address]) => (
        <a key={format} href={address} download onClick={save}>
          {format}
        </a>
      ))}
      {failure !== '' && <span role="alert">{failure}</span>}
    </p>
  );
}
