import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { texts } from '../texts.ts';
import type { ComparedDeclaration } from './compared-declarations-query.ts';

/** What each declaration promises, in a column of its own. */
export function CommitmentsBeside({ declarations }: { declarations: readonly ComparedDeclaration[] }) {
  return (
    <div class="beside">
      {declarations.map(({ slug, shortTitle, commitments: { nodes, totalCount } }) => (
        <section key={slug} aria-label={shortTitle}>
          <h4>
            <Link href={addressOf('declarations', slug)}>{shortTitle}</Link>{' '}
            <small>{texts.count.commitments(totalCount)}</small>
          </h4>
          <ol class="commitments">
            {nodes.map((commitment) => (
              <li key={commitment.slug} value={commitment.ordinal}>
                <Link class="clamped" href={addressOf('commitments', commitment.slug)}>
                  {commitment.heading ?? commitment.text}
                </Link>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
