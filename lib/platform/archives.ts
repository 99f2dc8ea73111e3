import "server-only";
import { inflateRawSync } from "node:zlib";

const [ENTRY, DEFLATED] = [0x504b0102, 8];
const END = Buffer.from("PK\u0005\u0006", "latin1");

/**
 * Whether a zip archive unpacks to so many bytes at most. Its table of contents says how many, and each file in it is
 * unpacked here to see that it holds no more than that. false also of what is no archive.
 */
export function unpacksWithin(bytes: Uint8Array, most: number): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = file.lastIndexOf(END);
    let [at, left] = [file.readUInt32LE(end + 16), most];
    if (at + file.readUInt32LE(end + 12) !== end) return false;
    while (at < end) {
      if (file.readUInt32BE(at) !== ENTRY) return false;
      const unpacked = file.readUInt32LE(at + 24);
      left -= unpacked;
      if (left < 0) return false;
      if (file.readUInt16LE(at + 10) === DEFLATED)
        inflateRawSync(packedAt(file, at), { maxOutputLength: Math.max(unpacked, 1) });
      at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    }
    return true;
  } catch {
    // It ends too early, holds more than it says, or is packed in no way there is.
    return false;
  }
}

/** What is packed in the file that an entry of the table of contents names. */
function packedAt(file: Buffer, entry: number): Buffer {
  const begins = file.readUInt32LE(entry + 42);
  const start = begins + 30 + file.readUInt16LE(begins + 26) + file.readUInt16LE(begins + 28);
  return file.subarray(start, start + file.readUInt32LE(entry + 20));
}
