import { afterAll, onTestFinished, TestRunner } from 'vitest';

/**
 * Has something ended with what opens it: the running test, or the file where none is running. Vitest has collected the
 * hooks of a file before its first test begins and hears no `afterAll` after that.
 */
export function whenDone(end: () => unknown): void {
  const hook = async () => {
    await end();
  };
  if (TestRunner.getCurrentTest() === undefined) afterAll(hook);
  else onTestFinished(hook);
}
