import { setParameters } from '../address/location.ts';
import { texts } from '../texts.ts';

interface ShowMoreProps {
  /** How many pages of the list are shown. */
  pages: number;
  /** How many rows these have, and the whole list. */
  shown: number;
  all: number;
}

/** Asks for one more page of a list; how many there are is in the address, without an entry of the history for each. */
export function ShowMore({ pages, shown, all }: ShowMoreProps) {
  return (
    <button type="button" onClick={() => setParameters({ pages: pages + 1 }, { replace: true })}>
      {texts.declarations.more(shown, all)}
    </button>
  );
}
