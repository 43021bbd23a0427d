import { texts } from '../texts.ts';
import type { LegendEntry } from './stand-alone.ts';

/** What colours, sizes and widths of a picture mean. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <ul class="legend" aria-label={texts.picture.legend}>
      {entries.map(({ label, colour }) => (
        <li key={label}>
          {colour !== undefined && (
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <circle cx="5" cy="5" r="5" fill={colour} />
            </svg>
          )}
          {label}
        </li>
      ))}
    </ul>
  );
}
