/**
 * Everything that can keep Neo4j from being there, as far as it can be told apart.
 * `START_FAILED` is the rest: its message carries what Neo4j itself said.
 */
export type EmbeddedErrorCode =
  | 'ADDRESS_WRONG'
  | 'JAVA_MISSING'
  | 'JAVA_TOO_OLD'
  | 'MAVEN_MISSING'
  | 'MAVEN_FAILED'
  | 'NETWORK'
  | 'JARS_DAMAGED'
  | 'PORT_TAKEN'
  | 'DATA_LOCKED'
  | 'DATA_DAMAGED'
  | 'PASSWORD_UNKNOWN'
  | 'DISK_FULL'
  | 'NOT_PERMITTED'
  | 'PATH_UNUSABLE'
  | 'NO_DATA'
  | 'DATA_PRESENT'
  | 'BACKUP_PRESENT'
  | 'BACKUP_UNREADABLE'
  | 'START_FAILED';

export interface EmbeddedErrorParts {
  /** What stands in the way, with the value that was met. */
  found: string;
  /** What is required instead. */
  needed: string;
  /** What the reader can do about it. */
  remedy: string;
  cause?: unknown;
  /** Whether it is worth waiting and trying again. */
  passing?: boolean;
}

/** The message says all three: what was found, what is needed, what to do. */
export class EmbeddedError extends Error {
  readonly code: EmbeddedErrorCode;
  readonly found: string;
  readonly needed: string;
  readonly remedy: string;
  readonly passing: boolean;

  constructor(
    code: EmbeddedErrorCode,
    { found, needed, remedy, cause, passing = false }: EmbeddedErrorParts,
  ) {
    super(`${found}\nNeeded: ${needed}\nWhat to do: ${remedy}`, { cause });
    this.name = 'EmbeddedError';
    this.code = code;
    this.found = found;
    this.needed = needed;
    this.remedy = remedy;
    this.passing = passing;
  }
}
