import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useTitle } from './use-title.ts';

/** The page that the reader came from; unset for the first one, whose focus the browser sets. */
let before: string | undefined;

interface HeadingProps {
  /** Of the tab; what the heading says unless it has children. */
  title: string;
  /** What screen readers call it, where more than words stands in it. */
  label?: string;
  children?: ComponentChildren;
}

/**
 * The title of a page. When the reader has gone to another page, it takes the focus, so that keyboards and screen
 * readers begin there.
 */
export function Heading({ title, label, children }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  // Before the title is painted: whoever sees it and presses a key begins at it, not at the link that led here.
  useLayoutEffect(() => {
    const here = location.pathname;
    if (before !== undefined && before !== here) heading.current?.focus({ preventScroll: true });
    before = here;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} aria-label={label}>
      {children ?? title}
    </h1>
  );
}
