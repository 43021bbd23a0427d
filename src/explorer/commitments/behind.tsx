import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { texts } from '../texts.ts';

interface BehindProps {
  declaration: { slug: string; signatoryCoverage: { listed: number } };
}

/** How many stand behind a promise, namely behind the declaration that makes it; leads to who they are. */
export function Behind({ declaration: { slug, signatoryCoverage } }: BehindProps) {
  const words = texts.count.signatories(signatoryCoverage.listed);
  if (signatoryCoverage.listed === 0) return <span>{words}</span>;
  return <Link href={`${addressOf('declarations', slug)}#signatories`}>{words}</Link>;
}
