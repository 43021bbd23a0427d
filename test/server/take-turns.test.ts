import { expect, it } from 'vitest';
import { takeTurns } from '../../src/server/limits/take-turns.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('begins four of a client in a turn of the event loop, the rest in the turns after it, and others at once', async () => {
  const inTurn = takeTurns(() => true);
  const begun: string[] = [];
  for (let n = 0; n < 10; n++) inTurn('flood', () => begun.push(`f${n}`));
  inTurn('modest', () => begun.push('m'));
  expect(begun).toEqual(['f0', 'f1', 'f2', 'f3', 'm']);
  await turn();
  inTurn('modest', () => begun.push('m'));
  expect(begun.slice(5)).toEqual(['f4', 'f5', 'f6', 'f7', 'm']);
  await turn();
  expect(begun.slice(10)).toEqual(['f8', 'f9']);
  await turn();
  for (let n = 0; n < 4; n++) inTurn('flood', () => begun.push('later'));
  expect(begun.slice(12)).toEqual(['later', 'later', 'later', 'later']);
});

it('holds nothing back from a client that is alone', () => {
  const inTurn = takeTurns(() => false);
  let begun = 0;
  for (let n = 0; n < 10; n++) inTurn('lone', () => begun++);
  expect(begun).toBe(10);
});
