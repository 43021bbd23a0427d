import { texts } from '../texts.ts';

/** Says of a name in the address that nothing is compared by it. */
export const UnknownName = ({ name }: { name: string }) => (
  <p class="notice" role="status">
    {texts.states.unknown(name)}
  </p>
);
