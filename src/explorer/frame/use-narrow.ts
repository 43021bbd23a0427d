import { useLayoutEffect, useState } from 'preact/hooks';

/** As in frame.css: a window that has no room for a column beside the list. */
const narrow = matchMedia('(max-width: 50rem)');

/** Whether the window is narrow; the component is drawn again when that changes. */
export function useNarrow(): boolean {
  const [is, setIs] = useState(narrow.matches);
  useLayoutEffect(() => {
    const follow = () => setIs(narrow.matches);
    narrow.addEventListener('change', follow);
    return () => narrow.removeEventListener('change', follow);
  }, []);
  return is;
}
