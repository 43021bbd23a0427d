/** One thing that is wrong in the files of a data set, with its place; line and column count from 1. */
export interface DatasetProblem {
  /** As the user named it: relative to the working directory. */
  file: string;
  line: number;
  column: number;
  /** Where in the record: `commitments[3].evidence.quote`; empty for the file as a whole. */
  path: string;
  /** `found …, expected …`. */
  message: string;
}

/** A place in a file. */
export type Place = Pick<DatasetProblem, 'file' | 'line' | 'column' | 'path'>;

/** Takes down problems, so that a run reports all of them at once. */
export interface ProblemLog {
  add(place: Place, message: string): void;
  /** All so far, by file, line and column; the same words about the same place appear once. */
  sorted(): DatasetProblem[];
  readonly size: number;
}

export function createProblemLog(): ProblemLog {
  const problems = new Map<string, DatasetProblem>();
  return {
    add({ file, line, column, path }, message) {
      const problem = { file, line, column, path: cut(path), message: cut(message) };
      problems.set(formatProblem(problem), problem);
    },
    sorted: () => [...problems.values()].sort(byPlace),
    get size() {
      return problems.size;
    },
  };
}

/** What was found comes first and what is expected last: of what is long the middle is left out. */
const cut = (words: string): string =>
  words.length > 2_000 ? `${words.slice(0, 600)} … ${words.slice(-900)}` : words;

const byPlace = (a: DatasetProblem, b: DatasetProblem): number =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `file:line:column path: message`, the form that editors and terminals turn into links, on one line of what can be seen. */
export function formatProblem({ file, line, column, path, message }: DatasetProblem): string {
  return `${file}:${line}:${column} ${path ? `${path}: ` : ''}${message}`.replace(unseen, escaped);
}

/** What moves the cursor of a terminal, turns text round or is not seen: a name must not read as another, nor look like one that is right. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\p{Default_Ignorable_Code_Point}]/gu;

/** As YAML writes it between double quotes. */
const escaped = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
};

/** A path into a record as people write it, list entries counted from 1: `parties[2].name`. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key + 1}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
