import type { ComponentChildren } from 'preact';
import { useOpen } from '../address/use-open.ts';

interface FoldProps {
  /** Unique on the page; stands in the address while it is open. */
  name: string;
  summary: ComponentChildren;
  class?: string;
  children: ComponentChildren;
}

/** A part of the page that is folded until the reader wants it; what is in it is drawn only then. */
export function Fold({ name, summary, class: className, children }: FoldProps) {
  const [open, setOpen] = useOpen(name);
  return (
    <details
      class={className}
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== open) setOpen(currentTarget.open);
      }}
    >
      <summary>{summary}</summary>
      {open && children}
    </details>
  );
}
