import { onTestFinished, type TestContext } from 'vitest';

/** Of nobody that the system knows. */
const anotherUser = 54_321;

/** From here to its end the running test is somebody else, who may read and write only what everybody may. */
export function becomeAnotherUser(skip: TestContext['skip']): void {
  if (process.geteuid?.() !== 0) skip('only root may be somebody else');
  process.seteuid?.(anotherUser);
  onTestFinished(() => process.seteuid?.(0));
}
