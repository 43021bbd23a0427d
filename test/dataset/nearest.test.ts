import { describe, expect, it } from 'vitest';
import { nearest, nearestHint } from '../../src/dataset/nearest.ts';

describe('nearest', () => {
  it('names the known words that are most alike, nearest first', () => {
    expect(nearest('austria', ['australia', 'austria-hungary', 'canada', 'austriy'])).toEqual([
      'austriy',
      'australia',
      'austria-hungary',
    ]);
  });

  it('names nothing when nothing is alike', () => {
    expect(nearest('canada', ['elections', 'media'])).toEqual([]);
    expect(nearestHint('canada', ['elections'])).toBe('');
  });

  it('finds a slug inside a longer one and the other way round', () => {
    expect(nearest('government-of-canada', ['canada', 'cuba'])).toEqual(['canada']);
    expect(nearest('korea', ['south-korea', 'kenya'])).toContain('south-korea');
  });
});
