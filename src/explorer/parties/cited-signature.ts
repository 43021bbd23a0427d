import type { Signatory } from '../declarations/signatory-query.ts';
import type { Cited } from '../evidence/copy-cited.tsx';
import { signaturesInWords } from './signatures-in-words.ts';
import { withdrawnDay } from './signed-day.ts';

/** "Canada, Paris Call: supporter, named", with what it rests on, and what shows that it withdrew. */
export function citedSignature(signed: Signatory, { shortTitle }: { shortTitle: string }): Cited[] {
  const about = `${signed.node.name}, ${shortTitle}: `;
  const { withdrawal } = signed;
  return [
    { says: about + signaturesInWords([signed]), evidence: signed.evidence },
    ...(withdrawal ? [{ says: about + withdrawnDay(signed), evidence: withdrawal.evidence }] : []),
  ];
}
