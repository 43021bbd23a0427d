import { addressOf } from '../address/address.ts';
import type { Citation } from '../cite/citation.ts';
import { promiseText } from '../declarations/promise-words.tsx';
import { evidenceInWords } from '../evidence/evidence-in-words.ts';
import { placeInWords } from '../evidence/quote-in-words.ts';
import { numberOf } from '../format/number-of.ts';
import { today, useSourceLine } from '../picture/source-line.ts';
import { texts } from '../texts.ts';
import type { WholeCommitment } from './commitment-query.ts';

/** How a commitment is cited. Its words stand first, so what they rest on is told without them. */
export function useCitation(commitment: WholeCommitment): Citation {
  const { slug, declaration, evidence } = commitment;
  const address = new URL(addressOf('commitments', slug), location.href).href;
  return {
    slug,
    words: promiseText(commitment),
    place: texts.commitment.number(numberOf(slug)),
    title: declaration.title,
    shortTitle: declaration.shortTitle,
    issuers: declaration.issuedBy.map(({ name }) => name),
    date: declaration.date?.edtf,
    url: declaration.url,
    evidence: [
      evidence.source && placeInWords(evidence.source.title, evidence.spans),
      evidenceInWords({ ...evidence, quote: null }),
    ]
      .filter(Boolean)
      .join('; '),
    address,
    readAt: useSourceLine()(address),
    readOn: today(),
  };
}
