import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Fold } from '../frame/fold.tsx';
import { texts } from '../texts.ts';
import { Legend } from './legend.tsx';
import { SavePicture } from './save-picture.tsx';
import type { LegendEntry } from './stand-alone.ts';

interface FigureProps {
  name: string;
  title: string;
  legend?: readonly LegendEntry[];
  /** The picture, an SVG. */
  children: ComponentChildren;
  /** The table that says the same. */
  table: ComponentChildren;
}

/** A picture with its title, legend and ways to take it along, and the table that says the same. */
export function Figure({ name, title, legend = [], children, table }: FigureProps) {
  const box = useRef<HTMLDivElement>(null);
  return (
    <figure class="figure">
      <figcaption>{title}</figcaption>
      <div class="picture" ref={box}>
        {children}
      </div>
      <Legend entries={legend} />
      <div class="actions">
        <SavePicture
          name={name}
          title={title}
          legend={legend}
          picture={() => box.current?.querySelector('svg') ?? null}
        />
      </div>
      <Fold name={`table:${name}`} summary={texts.table.show}>
        {table}
      </Fold>
    </figure>
  );
}
