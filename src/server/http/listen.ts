import type { Server } from 'node:net';
import { SignatoryError } from '../../errors.ts';

export interface Place {
  /** Name or address. */
  host: string;
  /** 0 for a free one. */
  port: number;
}

/**
 * Has a server listen.
 * @throws SignatoryError UNAVAILABLE for a port that somebody else has, BAD_USER_INPUT for a place where nobody could listen
 */
export async function listen(server: Server, { host, port }: Place): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    throw refusal(error as NodeJS.ErrnoException, host, port);
  }
}

function refusal(cause: NodeJS.ErrnoException, host: string, port: number): SignatoryError {
  if (cause.code === 'EADDRINUSE')
    return new SignatoryError(
      'UNAVAILABLE',
      `--port: expected a port that is free on ${host}; ${port} is taken. Stop who listens there, or give another; 0 takes a free one.`,
      { cause },
    );
  if (cause.code === 'EACCES')
    return new SignatoryError(
      'BAD_USER_INPUT',
      `--port: expected a port that this user may listen on; ${port} is not. Ports from 1024 usually are.`,
      { cause },
    );
  return new SignatoryError(
    'BAD_USER_INPUT',
    `--host: expected a name or an address of this machine; received "${host}" (${cause.message}).`,
    { cause },
  );
}
