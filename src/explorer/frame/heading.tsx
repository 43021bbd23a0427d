import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTitle } from './use-title.ts';

/** The page that the reader came from; unset for the first one, whose focus the browser sets. */
let before: string | undefined;

/**
 * The title of a page. When the reader has gone to another page, it takes the focus, so that keyboards and screen
 * readers begin there.
 */
export function Heading({ title, children }: { title: string; children?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  useEffect(() => {
    const here = location.pathname;
    if (before !== undefined && before !== here) heading.current?.focus({ preventScroll: true });
    before = here;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  );
}
