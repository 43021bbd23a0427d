import { useId, useState } from 'preact/hooks';
import { formatCount } from '../format/numbers.ts';
import { texts } from '../texts.ts';
import type { Evidence } from './fragment.ts';
import { describeReference } from './page-link.tsx';

interface RestsOnProps {
  evidence: Evidence;
  of: string;
}

const words = texts.evidence;

/** A button that opens all a statement rests on: how sure it is, by which rule it follows, and every page. */
export function RestsOn({ evidence, of }: RestsOnProps) {
  const { references, confidence, note } = evidence;
  const { label, meaning } = words.confidence[confidence];
  const pages = references.length > 1 ? formatCount(references.length) : '';
  const sign = references.length > 0 ? `↗${pages}` : confidence === 'STATED' ? '…' : '';
  const id = useId();
  // Tables have hundreds of these: each is written only when it is opened.
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="rests" popovertarget={id}>
        {confidence !== 'STATED' && <span class="confidence">{label}</span>}
        <span aria-hidden="true">{sign}</span>
        <span class="hidden"> {words.restsOn(of)}</span>
      </button>
      <div
        id={id}
        popover="auto"
        class="rests-on"
        role="dialog"
        aria-label={words.restsOn(of)}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && (
          <>
            <p>
              <strong>{of}</strong>
            </p>
            <p>
              <span class="confidence">{label}</span>: {meaning}
            </p>
            {note !== null && <p>{note}</p>}
            {references.length > 0 && (
              <ul>
                {references.map((reference) => (
                  <li key={reference.url}>
                    <a href={reference.url} rel="noreferrer">
                      {describeReference(reference)}
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </>
  );
}
