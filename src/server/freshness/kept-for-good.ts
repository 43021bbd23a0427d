import type { Answer } from '../http/answer.ts';
import { KeptAnswer } from './response-cache.ts';

/** An answer that is the same whatever the graph holds. It is made when it is first asked for; what failed is tried again by the next. */
export function keptForGood(
  make: () => Promise<Pick<Answer, 'headers' | 'body'>>,
): () => Promise<KeptAnswer> {
  let kept: Promise<KeptAnswer> | undefined;
  return () => {
    kept ??= make().then(
      (answer) => new KeptAnswer({ status: 200, ...answer, revision }, revision, () => undefined),
    );
    kept.catch(() => {
      kept = undefined;
    });
    return kept;
  };
}

/** Of this process. An answer that has one has an ETag. */
const revision = 'for good';
