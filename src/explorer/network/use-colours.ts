import { useEffect, useState } from 'preact/hooks';
import { type Colours, readColours } from './colours.ts';

/** The page's colours, read again when the reader switches between light and dark. */
export function useColours(): Colours {
  const [colours, setColours] = useState(readColours);
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const change = () => setColours(readColours());
    dark.addEventListener('change', change);
    return () => dark.removeEventListener('change', change);
  }, []);
  return colours;
}
