import { setParameters, useAddress } from './location.ts';

const listed = (parameters: URLSearchParams) => parameters.get('open')?.split(',').filter(Boolean) ?? [];

/**
 * Whether a part of the page is unfolded, and how to change that. The address lists those that are: `open=nodes,query`.
 * Names hold no commas. Folding adds no step to the history: nothing is undone by it.
 */
export function useOpen(name: string): readonly [open: boolean, setOpen: (open: boolean) => void] {
  const open = listed(useAddress()?.parameters ?? new URLSearchParams()).includes(name);
  const setOpen = (wanted: boolean) => {
    // Not of the time of drawing: several may change at once.
    const others = listed(new URLSearchParams(location.search)).filter((other) => other !== name);
    setParameters({ open: (wanted ? [...others, name] : others).join(',') }, { replace: true });
  };
  return [open, setOpen];
}
