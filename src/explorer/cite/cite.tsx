import { CopyButton } from '../frame/copy-button.tsx';
import { saveFile } from '../frame/save-file.ts';
import { texts } from '../texts.ts';
import type { Citation } from './citation.ts';
import { citationInWords } from './citation-in-words.ts';
import { toCslJson } from './csl-json.ts';
import { toRis } from './ris.ts';

/** Takes a commitment along with its citation: as words to be pasted, or as a file for a reference manager. */
export function Cite({ citation }: { citation: Citation }) {
  const save = (ending: string, type: string, content: string) =>
    saveFile(`${citation.slug.replaceAll('/', '-')}.${ending}`, new Blob([content], { type }));
  return (
    <p class="actions">
      <CopyButton label={texts.copy.citation} text={citationInWords(citation)} />
      <button
        type="button"
        class="quiet"
        onClick={() => save('ris', 'application/x-research-info-systems', toRis(citation))}
      >
        {texts.copy.ris}
      </button>
      <button
        type="button"
        class="quiet"
        onClick={() => save('json', 'application/vnd.citationstyles.csl+json', toCslJson(citation))}
      >
        {texts.copy.csl}
      </button>
    </p>
  );
}
