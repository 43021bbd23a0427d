import { EmbeddedError } from './errors.ts';
import type { Connection } from './running.ts';

/** With +s for encryption, and with +ssc for one whose certificate nobody else has signed. The driver wants small letters. */
const schemes = /^(bolt|neo4j)(\+s|\+ssc)?:\/\//;

const example = 'neo4j://localhost:7687';

/**
 * The server that NEO4J_URI, NEO4J_USER ("neo4j" by default) and NEO4J_PASSWORD name; undefined where none of them is set.
 *
 * @throws EmbeddedError ADDRESS_WRONG for an address that is none, one with more in it than a server, and a user without one
 */
export function namedServer(env: NodeJS.ProcessEnv): Connection | undefined {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password } = env;
  if (!uri) {
    if (!user && !password) return undefined;
    throw wrong(
      `${user ? 'NEO4J_USER' : 'NEO4J_PASSWORD'} is set and NEO4J_URI is not.`,
      `Set NEO4J_URI to the server that they are meant for (for example ${example}), or unset both to use the embedded Neo4j.`,
    );
  }
  const address = URL.canParse(uri) ? new URL(uri) : undefined;
  if (!address?.hostname || !schemes.test(uri))
    throw wrong(`NEO4J_URI is "${withoutSecrets(uri)}".`, `give the address with its scheme: ${example}.`);
  if (address.username || address.password)
    throw wrong(
      `NEO4J_URI is "${withoutSecrets(uri)}", with a user in it.`,
      'give user and password in NEO4J_USER and NEO4J_PASSWORD.',
    );
  if (namesMore(address))
    throw wrong(
      `NEO4J_URI is "${withoutSecrets(uri)}", with more than a server in it.`,
      'leave out what follows host and port; NEO4J_DATABASE names a database.',
    );
  return { uri, user: user || 'neo4j', password: password ?? '' };
}

/** What the driver does not heed, or refuses. Of the servers of a cluster it can ask for some, by parameters. */
const namesMore = ({ protocol, pathname, search, hash }: URL): boolean =>
  pathname.length > 1 || hash !== '' || (search !== '' && protocol.startsWith('bolt'));

/** An address as it may be shown: what stands before an @ can be a password. */
export const withoutSecrets = (uri: string): string => uri.replace(/^([\w+]+:\/\/)?.*@/s, '$1…@');

const wrong = (found: string, remedy: string) =>
  new EmbeddedError('ADDRESS_WRONG', {
    found,
    needed: 'NEO4J_URI as bolt://host:port or neo4j://host:port, with +s or +ssc for encryption.',
    remedy,
  });
