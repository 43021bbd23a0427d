import { useEffect, useId, useRef } from 'preact/hooks';
import { setParameters, useAddress } from '../address/location.ts';
import { formatCount } from '../format/numbers.ts';
import { texts } from '../texts.ts';
import { CopyCited } from './copy-cited.tsx';
import type { Evidence } from './fragment.ts';
import { describeReference } from './page-link.tsx';

interface RestsOnProps {
  evidence: Evidence;
  of: string;
  claim: string;
}

const words = texts.evidence;

/**
 * A button that opens all a statement rests on: how sure it is, by which rule it follows, and every page. The address
 * says which one is open: a link with `rests=` opens it again, going back closes it.
 */
export function RestsOn({ evidence, of, claim }: RestsOnProps) {
  const { references, confidence, note } = evidence;
  const { label, meaning } = words.confidence[confidence];
  const pages = references.length > 1 ? formatCount(references.length) : '';
  const sign = references.length > 0 ? `↗${pages}` : confidence === 'STATED' ? '…' : '';
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const bubble = useRef<HTMLDivElement>(null);
  const open = useAddress()?.parameters.get('rests') === claim;
  useEffect(() => {
    if (!bubble.current || !button.current || bubble.current.matches(':popover-open') === open) return;
    if (open) {
      button.current.scrollIntoView({ block: 'center' });
      bubble.current.showPopover({ source: button.current });
    } else bubble.current.hidePopover();
  }, [open]);
  const onToggle = ({ newState }: Pick<ToggleEvent, 'newState'>) => {
    if (newState === 'open') setParameters({ rests: claim });
    // One that was opened in its place has put itself into the address.
    else if (!document.querySelector('.rests-on:popover-open')) setParameters({ rests: null });
  };
  return (
    <>
      <button ref={button} type="button" class="rests" popovertarget={id}>
        {confidence !== 'STATED' && <span class="confidence">{label}</span>}
        <span aria-hidden="true">{sign}</span>
        <span class="hidden"> {words.restsOn(of)}</span>
      </button>
      <div
        ref={bubble}
        id={id}
        popover="auto"
        class="rests-on"
        role="dialog"
        aria-label={words.restsOn(of)}
        onToggle={onToggle}
      >
        {/* Tables have hundreds of these: each is written only when it is opened. */}
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
            <p class="actions">
              <CopyCited statements={[{ says: of, evidence }]} />
            </p>
          </>
        )}
      </div>
    </>
  );
}
