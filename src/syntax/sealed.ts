import { crc32, deflateSync, inflateSync } from "node:zlib";

/** Magic (4), version (1), three bytes of zero, checksum of what follows (4, little end first). */
const HEAD = 12;
/** So much is unpacked at once: the usual 16 kB cost more than the unpacking. */
const CHUNK = 1 << 23;

/**
 * Bytes as a file holds them: a head of 12 bytes (four letters of magic, the version, CRC-32 of the rest), then the bytes
 * compressed (zlib; brotli takes three times as long to read). The same bytes give the same file.
 */
export function seal(magic: string, version: number, bytes: Uint8Array): Uint8Array {
  const packed = deflateSync(bytes, { level: 9 });
  const file = new Uint8Array(HEAD + packed.length);
  file.set(new TextEncoder().encode(magic.slice(0, 4)));
  file[4] = version;
  new DataView(file.buffer).setUint32(8, crc32(packed), true);
  file.set(packed, HEAD);
  return file;
}

/** The bytes that were sealed. Throws an Error that says why: a foreign file, another version, a damaged one; `what` names it. */
export function unseal(magic: string, version: number, file: Uint8Array, what: string): Uint8Array {
  const found = new TextDecoder("latin1").decode(file.subarray(0, 4));
  if (file.length < HEAD || found !== magic)
    throw new Error(`not a ${what}: it begins with ${JSON.stringify(found)}, not ${JSON.stringify(magic)}`);
  if (file[4] !== version) throw new Error(`${what} of version ${file[4]}; this program reads version ${version}`);
  const packed = file.subarray(HEAD);
  const expected = new DataView(file.buffer, file.byteOffset).getUint32(8, true);
  if (crc32(packed) !== expected) throw new Error(`the ${what} is damaged: its checksum does not agree`);
  const bytes = inflateSync(packed, { chunkSize: CHUNK });
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
