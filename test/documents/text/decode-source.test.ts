import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DocumentError } from '../../../src/documents/document-error.ts';
import { decodeSource } from '../../../src/documents/text/decode-source.ts';

const bytes = (...list: (string | number)[]): Uint8Array =>
  Buffer.concat(list.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))));

test('UTF-8 is read, without its byte order mark', () => {
  expect(decodeSource(bytes('\uFEFFdéjà ⁷ 🌍'))).toBe('déjà ⁷ 🌍');
});

// The second column holds the offset of the first byte that begins no well-formed sequence (Unicode, table 3-7).
test.each([
  ['Latin-1', bytes('d', 0xe9, 'j'), 1, '0xE9', 1],
  ['on a later line', bytes('a\nb\nc', 0xff), 5, '0xFF', 3],
  ['an overlong form', bytes('é', 0xc0, 0xaf), 2, '0xC0', 1],
  ['a surrogate', bytes('a', 0xed, 0xa0, 0x80), 1, '0xED', 1],
  ['beyond U+10FFFF', bytes(0xf4, 0x90, 0x80, 0x80), 0, '0xF4', 1],
  ['cut at the end', bytes('ab', 0xe2, 0x82), 2, '0xE2', 1],
])('%s is refused with its place', (_, input, offset, byte, line) => {
  expect(() => decodeSource(input)).toThrow(DocumentError);
  expect(() => decodeSource(input)).toThrow(`byte ${byte} at offset ${offset} (line ${line})`);
});

test('UTF-16 is named', () => {
  expect(() => decodeSource(bytes(0xff, 0xfe, 'a', 0))).toThrow('begins like UTF-16');
});

test('what one byte a letter may be is named', () => {
  expect(() => decodeSource(bytes('d', 0xe9, 'j', 0xe0))).toThrow('may be in Windows-1252');
});

test('the offset agrees with the platform: everything before it decodes, one byte more does not', () => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 12 }), (input) => {
      try {
        decodeSource(input);
      } catch (error) {
        const offset = Number(/offset (\d+)/.exec(String(error))?.[1]);
        expect(() => decoder.decode(input.subarray(0, offset))).not.toThrow();
        for (let end = offset + 1; end <= Math.min(offset + 4, input.length); end++)
          expect(() => decoder.decode(input.subarray(0, end))).toThrow();
      }
    }),
    { numRuns: 800 },
  );
});
