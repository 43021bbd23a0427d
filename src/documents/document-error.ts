/** Why a document cannot be read at all; what can be read but not placed becomes a DocumentProblem instead. */
export type DocumentErrorCode = 'NOT_UTF8' | 'BINARY' | 'EMPTY' | 'NO_ROWS';

/** Thrown for bytes or text that are not a readable source document; the message names place, value and what is accepted. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  readonly code: DocumentErrorCode;
  /** 1-based line of the file the error stands on. */
  readonly line: number;

  constructor(code: DocumentErrorCode, line: number, message: string) {
    super(message);
    this.code = code;
    this.line = line;
  }
}
