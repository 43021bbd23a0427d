import type { ComponentChildren } from 'preact';
import { goTo } from './location.ts';

interface LinkProps {
  href: string;
  children: ComponentChildren;
  class?: string;
  title?: string;
  'aria-label'?: string;
  'aria-current'?: 'page' | 'true' | undefined;
}

/** A link within the explorer, in text or in a picture. New tabs, copied addresses and the like are left to the browser. */
export function Link({ children, ...attributes }: LinkProps) {
  return (
    // biome-ignore lint/a11y/useValidAnchor: it has an address; the click only spares the browser a whole new page
    // biome-ignore lint/a11y/noStaticElementInteractions: `href` is among the attributes
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click
    <a {...attributes} onClick={follow}>
      {children}
    </a>
  );
}

function follow(event: MouseEvent): void {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!plain || event.defaultPrevented) return;
  event.preventDefault();
  // Not `href`: of a link in a picture that is an object.
  goTo((event.currentTarget as Element).getAttribute('href') ?? '');
}
