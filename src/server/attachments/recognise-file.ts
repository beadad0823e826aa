import { readZipDirectory } from '../workbooks/zip-directory'

/** What an attachment may be, recognised by its content. */
export const ATTACHMENT_KINDS = ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'jpeg', 'png', 'webp'] as const
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number]

export const MEDIA_TYPES: Readonly<Record<AttachmentKind, string>> = {
  pdf: 'application/pdf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

const KIND_OF_EXTENSION: Readonly<Record<string, AttachmentKind>> = {
  pdf: 'pdf', doc: 'doc', docx: 'docx', xls: 'xls', xlsx: 'xlsx', jpg: 'jpeg', jpeg: 'jpeg', png: 'png', webp: 'webp',
}

/** The kind that the name claims, or null for a kind that isn't taken. */
export function kindByName(fileName: string): AttachmentKind | null {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase()
  return extension === undefined || !Object.hasOwn(KIND_OF_EXTENSION, extension) ? null : (KIND_OF_EXTENSION[extension] ?? null)
}

const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

/** locked: an Office file that asks for a password. */
export function kindByContent(bytes: Buffer): AttachmentKind | 'locked' | null {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf'
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg'
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png'
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return 'webp'
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'))) return kindOfZip(bytes)
  return bytes.subarray(0, 8).equals(COMPOUND_FILE) ? kindOfCompoundFile(bytes) : null
}

function kindOfZip(bytes: Buffer): AttachmentKind | null {
  const names = new Set(readZipDirectory(bytes)?.map(({ name }) => name) ?? [])
  if (!names.has('[Content_Types].xml')) return null
  if (names.has('word/document.xml')) return 'docx'
  return names.has('xl/workbook.xml') ? 'xlsx' : null
}

/** The names of the streams inside, as the directory of such a file holds them: UTF-16. */
function kindOfCompoundFile(bytes: Buffer): AttachmentKind | 'locked' | null {
  const has = (stream: string): boolean => bytes.includes(Buffer.from(`${stream}\0`, 'utf16le'))
  if (has('EncryptedPackage')) return 'locked'
  if (has('WordDocument')) return 'doc'
  return has('Workbook') || has('Book') ? 'xls' : null
}
