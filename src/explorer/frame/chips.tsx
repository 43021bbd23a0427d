import { texts } from '../texts.ts';

/** Something of the graph that was chosen by name. */
export interface Chosen {
  readonly slug: string;
  readonly name: string;
}

interface ChipsProps {
  chosen: readonly Chosen[];
  onChange: (slugs: readonly string[]) => void;
}

/** What is chosen, each with a button that lets go of it, within a `.picker`; nothing where nothing is. */
export function Chips({ chosen, onChange }: ChipsProps) {
  if (chosen.length === 0) return null;
  return (
    <ul class="chips">
      {chosen.map(({ slug, name }) => (
        <li key={slug}>
          {name}{' '}
          <button
            type="button"
            aria-label={texts.compare.remove(name)}
            onClick={({ currentTarget }) => {
              const picker = currentTarget.closest('.picker');
              onChange(chosen.filter((other) => other.slug !== slug).map((other) => other.slug));
              // The button goes, and the focus with it: on to the field that another is chosen with, once it is drawn.
              requestAnimationFrame(() => picker?.querySelector<HTMLElement>('input, select')?.focus());
            }}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
