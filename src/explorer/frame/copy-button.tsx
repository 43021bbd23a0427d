import { useState } from 'preact/hooks';
import { texts } from '../texts.ts';

interface CopyButtonProps {
  label: string;
  text: string;
}

/** Copies a text and says that it has. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const [state, setState] = useState<'copied' | 'refused'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('refused');
    }
  };
  return (
    <>
      <button type="button" class="quiet" onClick={copy}>
        {label}
      </button>
      <span role="status">
        {state === 'copied' ? texts.copy.copied : state === 'refused' ? texts.copy.selected : ''}
      </span>
      {/* Pages without TLS have no clipboard: the text is selected, so that a key copies it. */}
      {state === 'refused' && <textarea readOnly rows={6} aria-label={label} value={text} ref={select} />}
    </>
  );
}

const select = (field: HTMLTextAreaElement | null): void => field?.select();
