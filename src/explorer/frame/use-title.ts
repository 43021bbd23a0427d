import { useEffect } from 'preact/hooks';
import { texts } from '../texts.ts';

/** Names the page in the tab and in the history. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === texts.title ? title : `${title} – ${texts.title}`;
  }, [title]);
}
