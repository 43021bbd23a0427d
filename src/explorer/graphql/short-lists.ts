import { createStore } from '../store.ts';
import type { Failed } from './patience.ts';

/** Lists whose further pages did not come, by their questions. */
const short = createStore<ReadonlyMap<string, Failed>>(new Map());

/** Says why a list is not whole; nothing where it is, or is no longer shown. */
export function tellShort(list: string, failed?: Failed): void {
  if (!failed && !short.read().has(list)) return;
  const others = [...short.read()].filter(([other]) => other !== list);
  short.write(new Map(failed ? [...others, [list, failed]] : others));
}

/** Why some list of the page is not whole; nothing where all are. */
export const useShort = (): Failed | undefined => [...short.use().values()][0];
