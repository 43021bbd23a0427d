import { useId, useRef, useState } from 'preact/hooks';
import { texts } from '../texts.ts';

export interface Suggestion {
  /** Unique among the suggestions. */
  readonly key: string;
  readonly label: string;
  /** Said in small letters beside it. */
  readonly aside?: string;
}

interface ComboboxProps {
  label: string;
  placeholder?: string;
  text: string;
  onText: (text: string) => void;
  suggestions: readonly Suggestion[];
  onPick: (key: string) => void;
  /** Enter without a chosen suggestion. */
  onEnter?: (text: string) => void;
  hideLabel?: boolean;
}

/** A field with suggestions, after the combobox pattern of the ARIA Authoring Practices (list autocomplete). */
export function Combobox(props: ComboboxProps) {
  const { label, placeholder, text, onText, suggestions, onPick, onEnter, hideLabel = false } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const shown = open && suggestions.length > 0;
  const pick = (i: number) => {
    const chosen = suggestions[i];
    setOpen(false);
    setActive(-1);
    if (chosen) onPick(chosen.key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && suggestions.length > 0) {
      event.preventDefault();
      setOpen(true);
      const from = active === -1 && step === -1 ? 0 : active;
      setActive((from + step + suggestions.length) % suggestions.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (shown && active >= 0) pick(active);
      else if (onEnter) {
        setOpen(false);
        onEnter(text);
      } else if (shown) pick(0);
    } else if (event.key === 'Escape' && shown) {
      event.stopPropagation();
      setOpen(false);
      setActive(-1);
    }
  };
  return (
    <div class="combobox">
      <label for={id} class={hideLabel ? 'hidden' : undefined}>
        {label}
      </label>
      <input
        ref={field}
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        value={text}
        onInput={(event) => {
          onText(event.currentTarget.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      {/* The field keeps the focus and names the active option. */}
      <div id={`${id}-list`} role="listbox" aria-label={texts.search.suggestions} hidden={!shown}>
        {shown &&
          suggestions.map((suggestion, i) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's
            <div
              key={suggestion.key}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(i)}
            >
              <span>{suggestion.label}</span>
              {suggestion.aside && <small>{suggestion.aside}</small>}
            </div>
          ))}
      </div>
    </div>
  );
}
