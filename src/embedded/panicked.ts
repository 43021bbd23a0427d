import { BoltFailure, type BoltServer, runStatements } from './bolt.ts';

/**
 * Whether the database of a server that runs has met an error that it cannot go on from: a disk that was full, files that
 * have gone. It then refuses everything until it is opened anew, while the server goes on as if nothing were.
 */
export async function hasPanicked(server: BoltServer): Promise<boolean> {
  try {
    await runStatements(server, ['RETURN 1']);
    return false;
  } catch (error) {
    return error instanceof BoltFailure && error.message.includes('needs to be restarted');
  }
}
