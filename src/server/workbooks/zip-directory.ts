import { inflateRawSync } from 'node:zlib'

/** A file inside a zip archive, as its central directory declares it. */
export interface ZipEntry {
  name: string
  /** Bytes once unpacked, as declared. */
  unpackedBytes: number
  packedBytes: number
  /** 0 stored, 8 deflated. */
  method: number
  encrypted: boolean
  headerOffset: number
}

const END_RECORD = 0x06054b50
const CENTRAL_RECORD = 0x02014b50
const LOCAL_RECORD = 0x04034b50
/** A workbook has a few dozen parts; thousands only occur in archives made to hurt. */
const MOST_ENTRIES = 5_000

/** The central directory of a zip archive, or null when the bytes are none (or damaged, split, or of the 64-bit kind no workbook needs). */
export function readZipDirectory(bytes: Buffer): ZipEntry[] | null {
  const end = findEndRecord(bytes)
  if (end === -1) return null
  const count = bytes.readUInt16LE(end + 10)
  let offset = bytes.readUInt32LE(end + 16)
  if (count > MOST_ENTRIES) return null
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index += 1) {
    if (offset + 46 > bytes.length || bytes.readUInt32LE(offset) !== CENTRAL_RECORD) return null
    const nameLength = bytes.readUInt16LE(offset + 28)
    entries.push({
      name: bytes.toString('utf8', offset + 46, offset + 46 + nameLength),
      unpackedBytes: bytes.readUInt32LE(offset + 24),
      packedBytes: bytes.readUInt32LE(offset + 20),
      method: bytes.readUInt16LE(offset + 10),
      encrypted: (bytes.readUInt16LE(offset + 8) & 1) === 1,
      headerOffset: bytes.readUInt32LE(offset + 42),
    })
    offset += 46 + nameLength + bytes.readUInt16LE(offset + 30) + bytes.readUInt16LE(offset + 32)
  }
  return entries
}

/** What an entry unpacks to; null unless that is what the directory declares, and no byte more. */
export function unpackEntry(bytes: Buffer, entry: ZipEntry): Buffer | null {
  const { headerOffset } = entry
  if (headerOffset + 30 > bytes.length || bytes.readUInt32LE(headerOffset) !== LOCAL_RECORD) return null
  const start = headerOffset + 30 + bytes.readUInt16LE(headerOffset + 26) + bytes.readUInt16LE(headerOffset + 28)
  const packed = bytes.subarray(start, start + entry.packedBytes)
  if (packed.length !== entry.packedBytes) return null
  if (entry.method === 0) return entry.packedBytes === entry.unpackedBytes ? packed : null
  if (entry.method !== 8) return null
  try {
    const content = inflateRawSync(packed, { maxOutputLength: entry.unpackedBytes + 1 })
    return content.length === entry.unpackedBytes ? content : null
  } catch {
    return null
  }
}

function findEndRecord(bytes: Buffer): number {
  // The record is 22 bytes and a comment of at most 65,535.
  for (let offset = bytes.length - 22; offset >= Math.max(0, bytes.length - 22 - 0xffff); offset -= 1) {
    if (bytes.readUInt32LE(offset) === END_RECORD) return offset
  }
  return -1
}
