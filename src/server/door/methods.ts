import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from '../http/http-refusal.ts';
import type { Scope } from './access.ts';

/** The methods that a route answers which others' pages may read. */
export const reading = ['GET', 'HEAD', 'OPTIONS'] as const;

/** Those of routes behind a door, by the scope it asks for. */
export const methodsOf: Readonly<Record<Scope, readonly string[]>> = {
  read: [...reading, 'POST'],
  export: reading,
  metrics: reading,
};

/** As an Allow header has them (RFC 9110, 10.2.1). */
export const allowed = (methods: readonly string[]): string => methods.join(', ');

/** @throws HttpRefusal 405 for a method that is none of them */
export function checkMethod({ method = '' }: IncomingMessage, methods: readonly string[]): void {
  if (methods.includes(method)) return;
  const allow = allowed(methods);
  throw new HttpRefusal(405, `The method is one of ${allow}; received ${method}.`, { allow });
}
