import { readFileSync } from 'node:fs';

/** Seen from the sources and from what they are compiled to alike. */
const file = new URL('../../dist/first-questions.json', import.meta.url);

/** What the explorer's pages ask when they are opened, as its build wrote it down: addresses; none where it has not been built. */
export function readFirstQuestions(): readonly string[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as string[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
