import { useLayoutEffect } from 'preact/hooks';

/**
 * Brings a part of the page into view that the address names after its `#`. The browser does so itself only for what is
 * there when the page loads; this part comes with an answer.
 *
 * @param id of the part's element
 */
export function useFragment(id: string): void {
  useLayoutEffect(() => {
    if (location.hash === `#${id}`) document.getElementById(id)?.scrollIntoView();
  }, [id]);
}
