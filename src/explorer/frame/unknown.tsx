import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { texts } from '../texts.ts';
import { Heading } from './heading.tsx';

/** A page for a name that the graph does not know. */
export function Unknown({ name }: { name: string }) {
  return (
    <>
      <Heading title={texts.states.unknown(name)} />
      <p>
        <Link href={addressOf('search', '', { q: name.replaceAll(/[-/]/g, ' ') })}>
          {texts.search.all(name)}
        </Link>
      </p>
    </>
  );
}
