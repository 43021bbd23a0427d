import type { DeclarationRecord } from '../../declarations/record.ts';
import { own, signedDays } from './signed-days.ts';

/**
 * Who withdrew and signed again in the same role did so several times: the second is term 2, by the order of their days.
 * Only what follows a withdrawal is another term; who is listed twice otherwise has been listed twice.
 */
export function termsIn({ signatures }: Pick<DeclarationRecord, 'signatures'>) {
  const byParty = new Map<string, number[]>();
  for (const [index, { role, parties }] of signatures.entries())
    for (const slug of new Set(parties)) {
      const key = `${role} ${slug}`;
      byParty.set(key, [...(byParty.get(key) ?? []), index]);
    }
  const since = (index: number, slug: string): string => {
    const group = signatures[index];
    const { on = null, onBefore = null } = group ? signedDays(group, slug) : {};
    return on ?? onBefore ?? '';
  };
  const withdrawal = (index: number, slug: string) => {
    const found = own(signatures[index]?.withdrawals ?? {}, slug);
    return found && (found.on ?? found.onBefore);
  };
  return {
    /** 2 or more, of a signature that follows a withdrawal of the same party; undefined of its first. */
    of(index: number, slug: string): number | undefined {
      const listed = byParty.get(`${signatures[index]?.role} ${slug}`) ?? [];
      const day = since(index, slug);
      const before = listed.filter((other) => {
        const left = withdrawal(other, slug);
        return other !== index && left != null && left <= day;
      });
      return before.length === 0 ? undefined : before.length + 1;
    },
  };
}
