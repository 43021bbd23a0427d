/** What the few Bolt messages sent here consist of. */
export type Value = string | number | { [name: string]: Value };

/** Packs a structure: its tag, then its fields (PackStream specification, version 1). */
export function packStructure(tag: number, fields: readonly Value[]): Buffer {
  return Buffer.concat([Buffer.from([0xb0 + fields.length, tag]), ...fields.map(pack)]);
}

function pack(value: Value): Buffer {
  if (typeof value === 'number') return packTiny(value);
  if (typeof value === 'string') {
    const bytes = Buffer.from(value);
    return Buffer.concat([header(0xd2, bytes.length), bytes]);
  }
  const entries = Object.entries(value);
  return Buffer.concat([header(0xda, entries.length), ...entries.flat().map(pack)]);
}

/** A marker for sizes of 32 bits, which are allowed for small sizes too. */
function header(marker: number, size: number): Buffer {
  const bytes = Buffer.from([marker, 0, 0, 0, 0]);
  bytes.writeUInt32BE(size, 1);
  return bytes;
}

function packTiny(value: number): Buffer {
  if (!Number.isInteger(value) || value < -16 || value > 127) {
    throw new RangeError(`packs integers from -16 to 127, not ${value}`);
  }
  return Buffer.from([value & 0xff]);
}

/**
 * The texts of a map whose values are texts, from the first byte of the map on. Bolt 5.0 describes a
 * failure so: { code, message }.
 */
export function unpackTexts(bytes: Buffer): Record<string, string> {
  let at = 0;
  const size = (tiny: number, markers: readonly [number, number, number]): number => {
    const marker = bytes.readUInt8(at++);
    if ((marker & 0xf0) === tiny) return marker & 0x0f;
    const width = 1 << markers.indexOf(marker);
    if (!markers.includes(marker))
      throw new RangeError(`unexpected PackStream marker ${marker} at ${at - 1}`);
    at += width;
    return bytes.readUIntBE(at - width, width);
  };
  const text = (): string => {
    const length = size(0x80, [0xd0, 0xd1, 0xd2]);
    at += length;
    return bytes.toString('utf8', at - length, at);
  };
  const texts: Record<string, string> = {};
  for (let left = size(0xa0, [0xd8, 0xd9, 0xda]); left > 0; left--) texts[text()] = text();
  return texts;
}
