import { DocumentError } from '../document-error.ts';

const hex = (byte: number): string => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** Smallest and largest second byte after a lead byte: The Unicode Standard, table 3-7, "Well-Formed UTF-8 Byte Sequences". */
const secondByte = (lead: number): [number, number] =>
  lead === 0xe0
    ? [0xa0, 0xbf]
    : lead === 0xed
      ? [0x80, 0x9f]
      : lead === 0xf0
        ? [0x90, 0xbf]
        : lead === 0xf4
          ? [0x80, 0x8f]
          : [0x80, 0xbf];

const sequenceLength = (lead: number): number =>
  lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;

/** Offset of the first byte that begins no well-formed sequence, or -1. */
const firstInvalidByte = (bytes: Uint8Array): number => {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length = sequenceLength(lead);
    if (length === 0 || at + length > bytes.length) return at;
    for (let i = 1; i < length; i++) {
      const [low, high] = i === 1 ? secondByte(lead) : [0x80, 0xbf];
      const byte = bytes[at + i] ?? 0;
      if (byte < low || byte > high) return at;
    }
    at += length;
  }
  return -1;
};

const guess = (bytes: Uint8Array): string => {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return ' The file begins like UTF-16.';
  // Windows-1252 has quotation marks, dashes and accented letters of one byte, and no zero bytes.
  return bytes.includes(0) ? '' : ' The file may be in Windows-1252, or in several encodings.';
};

/**
 * The text of a source file. A byte order mark at the beginning is not part of the text.
 * @throws DocumentError BINARY for a zero byte, NOT_UTF8 with the offset, value and line of the first byte that is not UTF-8
 */
export const decodeSource = (bytes: Uint8Array): string => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const nothing = text.indexOf('\0');
    if (nothing < 0) return text;
    const line = text.slice(0, nothing).split('\n').length;
    throw new DocumentError(
      'BINARY',
      line,
      `text has no zero bytes; line ${line} has one. The file looks binary; save it as plain text in UTF-8.`,
    );
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    const offset = firstInvalidByte(bytes);
    const line = bytes.subarray(0, offset).reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1);
    throw new DocumentError(
      'NOT_UTF8',
      line,
      `text has to be UTF-8; byte ${hex(bytes[offset] ?? 0)} at offset ${offset} (line ${line}) is not.${guess(bytes)} Convert the file to UTF-8, for example with iconv.`,
    );
  }
};
