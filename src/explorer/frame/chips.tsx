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

/** What is chosen, each with a button that lets go of it; nothing where nothing is. */
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
            onClick={() => onChange(chosen.filter((other) => other.slug !== slug).map((other) => other.slug))}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
