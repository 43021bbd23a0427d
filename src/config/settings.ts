import { isNetwork } from './ip-network.ts';
import { type Kind, list, oneOf, size, text, webAddress, whole, yesOrNo } from './kinds.ts';

/** One setting of `signatory serve`. Its flag and its variable in the environment follow from its name. */
export interface Setting<T> extends Kind<T> {
  /** As text, as a person would give it; undefined: off. */
  readonly fallback: string | undefined;
  readonly description: string;
  /** Where a variable other than SIGNATORY_… is customary. */
  readonly variable?: string;
}

const setting = <T, const F extends string | undefined>(
  kind: Kind<T>,
  fallback: F,
  description: string,
  variable?: string,
): Setting<F extends string ? T : T | undefined> => ({
  ...(kind as Kind<F extends string ? T : T | undefined>),
  fallback,
  description,
  ...(variable !== undefined && { variable }),
});

/** Every setting there is, in the order of the table in docs/operations.md. */
export const settings = {
  host: setting(
    text('a host name or an address'),
    '127.0.0.1',
    'Where to listen. 0.0.0.0 for every interface: then put a proxy in front that speaks TLS.',
  ),
  port: setting(whole(0, 65_535), '4000', 'Port of the API; 0 takes a free one.'),
  workers: setting(whole(1, 64), '1', 'API processes that share the port.'),
  database: setting(
    text('the name of a database'),
    undefined,
    "Database of the Neo4j server; the server's own default unless given.",
    'NEO4J_DATABASE',
  ),
  maxStaleness: setting(
    whole(0, 3_600_000, 'milliseconds'),
    '0',
    'How old the confirmation may be that an answer is current. 0: every answer holds every commit made before its request arrived.',
  ),
  serveStaleFor: setting(
    whole(0, 86_400, 'seconds'),
    '0',
    'While Neo4j cannot be reached, answers of the last revision are served for this long, marked as stale. 0: UNAVAILABLE at once.',
  ),
  cacheSize: setting(size(), '64m', 'Memory for kept answers, for each worker.'),
  poolSize: setting(
    whole(1, 1_000),
    '64',
    'Connections to Neo4j at most, for each worker, besides one that probes of the revision have (four at most), and as many again, 16 at most, of the thread for heavy requests.',
  ),
  maxConcurrent: setting(
    whole(1, 10_000),
    '64',
    'Requests executed at the same time at most, for each worker; fewer where so many would only slow each other down. As many again wait for a moment; what comes on top gets 503 at once.',
  ),
  maxDelay: setting(
    whole(0, 60_000, 'milliseconds'),
    '25',
    'Delay of the event loop beyond which requests get 503 unread while 16 or more are under way. 0: never.',
  ),
  threadAside: setting(
    yesOrNo,
    'true',
    'Work heavy requests out in a thread of their own (for each worker), so that they keep nobody else waiting. false saves its memory.',
  ),
  drainTime: setting(whole(0, 600, 'seconds'), '10', 'What requests in flight get to finish after SIGTERM.'),
  rateLimit: setting(
    whole(0, 1_000_000_000, 'units a minute'),
    '0',
    'What one client may spend in a minute: 1 for a request, 1 for every 10 rows it can fetch, 100 for a file that has to be made, and 1 for every kilobyte of a body of more than 8. 0: no limit.',
  ),
  trustedProxies: setting(
    list('addresses or networks divided by commas, such as 10.0.0.0/8,::1', isNetwork),
    '',
    'Proxies whose X-Forwarded-For is believed.',
  ),
  access: setting(
    oneOf('public', 'token'),
    'public',
    'Who may read: everybody, or bearers of a token with the scope read (export for network exports).',
  ),
  keysFile: setting(
    text('the path of a file'),
    undefined,
    'Static keys: a JSON file of { "name", "sha256", "scopes" } (signatory key makes an entry).',
  ),
  jwksUrl: setting(webAddress, undefined, 'Key set of the issuer of JSON Web Tokens.'),
  jwtIssuer: setting(text('the iss of the tokens'), undefined, 'Issuer that tokens must name.'),
  jwtAudience: setting(text('the aud of the tokens'), undefined, 'Audience that tokens must name.'),
  metrics: setting(
    oneOf('open', 'token', 'off'),
    'open',
    'Who may read /metrics: everybody, bearers of a token with the scope metrics, nobody.',
  ),
  persistedOnly: setting(yesOrNo, 'false', 'Answer only the documents of schema/persisted.json.'),
  logLevel: setting(
    oneOf('fatal', 'error', 'warn', 'info', 'debug', 'silent'),
    'info',
    'What is logged. debug has a line for every request.',
  ),
  traces: setting(
    webAddress,
    undefined,
    'Where OpenTelemetry traces go (OTLP over HTTP).',
    'OTEL_EXPORTER_OTLP_ENDPOINT',
  ),
};

export type SettingName = keyof typeof settings;
export type Settings = {
  readonly [Name in SettingName]: (typeof settings)[Name] extends Setting<infer T> ? T : never;
};

/** `maxStaleness` as `--max-staleness`. */
export const flagOf = (name: string): string => `--${dashed(name)}`;

/** `maxStaleness` as `SIGNATORY_MAX_STALENESS`. */
export const variableOf = (name: SettingName): string =>
  (settings[name] as Setting<unknown>).variable ??
  `SIGNATORY_${dashed(name).replaceAll('-', '_').toUpperCase()}`;

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const settingNames = Object.keys(settings) as SettingName[];
