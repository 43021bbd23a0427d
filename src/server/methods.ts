import type { IncomingMessage } from 'node:http';
import type { Scope } from './access.ts';
import { HttpRefusal } from './http-refusal.ts';

const reading = ['GET', 'HEAD', 'OPTIONS'];

/** The methods that routes behind a door answer, by the scope it asks for. */
const methods: Readonly<Record<Scope, readonly string[]>> = {
  read: [...reading, 'POST'],
  export: reading,
  metrics: reading,
};

/** As an Allow header has it (RFC 9110, 10.2.1). */
export const allowed = (scope: Scope): string => methods[scope].join(', ');

/** @throws HttpRefusal 405 for a method that there is not */
export function checkMethod({ method = '' }: IncomingMessage, scope: Scope): void {
  if (methods[scope].includes(method)) return;
  const allow = allowed(scope);
  throw new HttpRefusal(405, `The method is one of ${allow}; received ${method}.`, { allow });
}
