import { readlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

/** Below the priority of other threads by so much that they get some three quarters of a processor that all of them want. */
const niceness = 5;

/** Lets other threads go first when there are more than processors. Only Linux has priorities of threads; others do without. */
export function standBack(): void {
  try {
    const thread = readlinkSync('/proc/thread-self').split('/').at(-1);
    setPriority(Number(thread), Math.min(19, getPriority() + niceness));
  } catch {
    // Not Linux, or /proc is hidden.
  }
}
