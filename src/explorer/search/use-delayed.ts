import { useEffect, useState } from 'preact/hooks';

/** The value once it has not changed for a while (milliseconds), so that not every key stroke asks the server. */
export function useDelayed<Value>(value: Value, wait: number): Value {
  const [delayed, setDelayed] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDelayed(() => value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return delayed;
}
