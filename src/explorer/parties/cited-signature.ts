import type { Signatory } from '../declarations/signatory-query.ts';
import type { Cited } from '../evidence/copy-cited.tsx';
import { signaturesInWords } from './signatures-in-words.ts';

/** "Canada, Paris Call: supporter, named", with what it rests on. */
export const citedSignature = (signed: Signatory, { shortTitle }: { shortTitle: string }): Cited => ({
  says: `${signed.node.name}, ${shortTitle}: ${signaturesInWords([signed])}`,
  evidence: signed.evidence,
});
