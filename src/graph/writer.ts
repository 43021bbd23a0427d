import neo4j, { type Driver, type Transaction } from 'neo4j-driver';
import { fromDriverError } from './driver-errors.ts';
import type { Parameters, Query } from './query.ts';
import { readAll } from './reader.ts';
import { toWire } from './wire.ts';

/** Statements of one write transaction. */
export interface Writer {
  /** Runs a statement and returns its rows, in the order of its RETURN. */
  run<P extends Parameters, Row extends readonly unknown[]>(query: Query<P, Row>, params: P): Promise<Row[]>;
}

/**
 * Runs `work` in one transaction: all of it is committed, or nothing. Only the command line writes.
 * No automatic second try: the caller has seen the difference it is about to write.
 */
export async function inWriteTransaction<T>(
  driver: Driver,
  work: (writer: Writer) => Promise<T>,
  { database, timeout = 600_000 }: { database?: string | undefined; timeout?: number } = {},
): Promise<T> {
  const session = driver.session({ defaultAccessMode: neo4j.session.WRITE, ...(database && { database }) });
  try {
    const transaction = await session.beginTransaction({ timeout, metadata: { query: 'signatory import' } });
    try {
      const result = await work(writerOn(transaction));
      await transaction.commit();
      return result;
    } finally {
      await transaction.close();
    }
  } catch (error) {
    throw fromDriverError(error);
  } finally {
    await session.close();
  }
}

/** Schema commands cannot share a transaction with data: each commits by itself. */
export async function runAutoCommit(
  driver: Driver,
  query: Query<Parameters, readonly unknown[]>,
  database?: string,
) {
  const session = driver.session({ defaultAccessMode: neo4j.session.WRITE, ...(database && { database }) });
  try {
    await session.run(query.text);
  } catch (error) {
    throw fromDriverError(error);
  } finally {
    await session.close();
  }
}

const writerOn = (transaction: Transaction): Writer => ({
  run: (query, params) => readAll(transaction.run(query.text, toWire(params))),
});
