import { groupColours } from './scene.ts';

/** The colours of the page, as the style sheet defines them for light and dark. */
export interface Colours {
  readonly groups: readonly string[];
  readonly ink: string;
  readonly paper: string;
  readonly edge: string;
  readonly faint: string;
  readonly strong: string;
}

export function readColours(): Colours {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    groups: Array.from({ length: groupColours }, (_, i) => colour(`group-${i + 1}`)),
    ink: colour('ink'),
    paper: colour('paper'),
    edge: colour('edge'),
    faint: colour('faint'),
    strong: colour('accent'),
  };
}
