import type { Logger } from 'pino';
import type { Settings } from '../../config/settings.ts';
import { allowEveryOrigin, answerPreflight } from '../http/cross-origin.ts';
import type { Route } from '../http/listener.ts';
import { wantsPage } from '../http/wants-page.ts';
import { authorize, type Scope, type TokenCheck } from './access.ts';
import { allowed, checkMethod, methodsOf } from './methods.ts';
import { createStaticKeys } from './static-keys.ts';
import { createWebTokens } from './web-tokens.ts';

export type DoorSettings = Pick<
  Settings,
  'access' | 'metrics' | 'keysFile' | 'jwksUrl' | 'jwtIssuer' | 'jwtAudience'
>;

/**
 * Puts a door before a route: who may not pass gets 401 or 403, who asks too much gets 429. A token names its client, so
 * that its holder has a limit of its own. The page of GraphiQL, of the route for reading, holds no data, and a browser cannot
 * send a token for it; files and metrics are what they are, however they are asked for.
 */
export function createDoors(
  settings: DoorSettings,
  log: Pick<Logger, 'warn'>,
): (scope: Scope, route: Route) => Route {
  const checks = checksOf(settings, log);
  return (scope, route) => {
    const isClosed = (scope === 'metrics' ? settings.metrics : settings.access) === 'token';
    const methods = methodsOf[scope];
    return async (visit) => {
      const { request } = visit;
      if (scope !== 'metrics') allowEveryOrigin(visit);
      checkMethod(request, methods);
      if (request.method === 'OPTIONS') return answerPreflight(visit, allowed(methods));
      const isGraphiql = scope === 'read' && wantsPage(request);
      if (isClosed && !isGraphiql) visit.client = (await authorize(request, scope, checks)).name;
      const spending = visit.spend(1);
      if (spending) await spending;
      return route(visit);
    };
  };
}

function checksOf(
  { keysFile, jwksUrl, jwtIssuer, jwtAudience }: DoorSettings,
  log: Pick<Logger, 'warn'>,
): TokenCheck[] {
  const checks: TokenCheck[] = [];
  if (keysFile !== undefined) checks.push(createStaticKeys(keysFile));
  if (jwksUrl !== undefined && jwtIssuer !== undefined && jwtAudience !== undefined)
    checks.push(
      createWebTokens({ jwksUrl, issuer: jwtIssuer, audience: jwtAudience }, (key, reason) =>
        log.warn({ key, reason }, 'left a key of the issuer out'),
      ),
    );
  return checks;
}
