import { setParameters } from '../address/location.ts';
import { graphql, query } from '../graphql/document.ts';
import { useQuery } from '../graphql/use-query.ts';
import { texts } from '../texts.ts';

/** How many signatures of the graph were withdrawn. */
const withdrawalsQuery = query(
  graphql(`
    query Withdrawals {
      network(projection: SIGNATURES, filter: { withdrawn: true }, maxNodes: 1, maxEdges: 1) {
        totals {
          edges
        }
      }
    }
  `),
);

/** Leaves withdrawn signatures out, which the address keeps as `standing`. Not shown where nobody has withdrawn: it would change nothing. */
export function StandingOnly({ chosen }: { chosen: boolean }) {
  const { data } = useQuery(withdrawalsQuery, {});
  if (!chosen && !data?.network.totals.edges) return null;
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={chosen}
        onChange={({ currentTarget: { checked } }) =>
          setParameters({ standing: checked ? 'yes' : null, pages: null })
        }
      />
      <span>{texts.standingOnly}</span>
    </label>
  );
}
