import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { texts } from '../texts.ts';
import type { Projection } from './network-query.ts';
import { projectionPath, projections } from './network-state.ts';

/** The four networks. Filters and colours that all of them know go along from one to the next. */
export function ProjectionTabs({ chosen }: { chosen: Projection }) {
  const given = new URLSearchParams(location.search);
  const kept = Object.fromEntries(
    ['theme', 'kind', 'from', 'to', 'standing', 'colour'].map((name) => [name, given.get(name)]),
  );
  return (
    <nav class="tabs" aria-label={texts.network.projection}>
      {projections.map((projection) => (
        <Link
          key={projection}
          href={addressOf('network', '', { ...kept, projection: projectionPath(projection) })}
          aria-current={projection === chosen ? 'true' : undefined}
        >
          {texts.network.projections[projection]}
        </Link>
      ))}
    </nav>
  );
}
