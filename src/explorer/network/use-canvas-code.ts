import { useEffect, useState } from 'preact/hooks';
import { useLive } from '../graphql/live.ts';

type Code = typeof import('./canvas.ts');

/**
 * What draws with WebGL; nothing until it is there, null where it cannot be loaded. It comes in a file of its own: pages
 * without a network need not load it.
 */
export function useCanvasCode(): Code | null | undefined {
  const [code, setCode] = useState<Code | null>();
  const { returns } = useLive();
  useEffect(() => {
    if (code) return;
    import('./canvas.ts').then(setCode, () => setCode(null));
  }, [returns]);
  return code;
}
