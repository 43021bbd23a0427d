import { useLayoutEffect, useState } from 'preact/hooks';

/** A value outside of components that they can follow. */
export interface Store<Value> {
  read(): Value;
  /** Tells the followers when the value is another one. */
  write(value: Value): void;
  use(): Value;
}

export function createStore<Value>(first: Value): Store<Value> {
  let current = first;
  const followers = new Set<(value: Value) => void>();
  return {
    read: () => current,
    write(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const follower of [...followers]) follower(value);
    },
    use() {
      const [value, setValue] = useState(current);
      useLayoutEffect(() => {
        const follow = (next: Value) => setValue(() => next);
        // It may have changed between drawing and following.
        follow(current);
        followers.add(follow);
        return () => void followers.delete(follow);
      }, []);
      return value;
    },
  };
}
