import { refused, type Outcome } from '../../domain/text/outcome'
import type { ZipEntry } from './zip-directory'

/** How the content of a file is to be read, whatever its name says. */
export type WorkbookKind = 'xlsx' | 'xls' | 'markup' | 'delimited'

const AS_XLSX = '请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。'

/** Endings a workbook may have; the content decides how it is read. */
const ENDINGS = ['.xlsx', '.xls', '.csv', '.et', '.xlsm']

function notAWorkbook(what: string): Outcome<never> {
  return refused('not-a-workbook', `这个文件${what}，不是电子表格。请上传 .xlsx、.xls 或 .csv 格式的名单。`)
}

/** What kind of workbook this is by its content, or a refusal that says what it is instead. */
export function findWorkbookKind(bytes: Buffer, fileName: string, zip: readonly ZipEntry[] | null): Outcome<WorkbookKind> {
  if (bytes.length === 0) return refused('empty-file', '这个文件是空的。请核对后重新上传。')
  const ending = /\.[^.]+$/.exec(fileName.toLowerCase())?.[0] ?? ''
  if (!ENDINGS.includes(ending)) return refused('not-a-workbook', '只能读取 .xlsx、.xls 和 .csv 文件。请用 Excel 或 WPS 打开名单，另存为 .xlsx 后再上传。')
  if (startsWith(bytes, '%PDF')) return notAWorkbook('是 PDF')
  if (isImage(bytes)) return notAWorkbook('是图片')
  if (startsWith(bytes, 'Rar!') || startsWith(bytes, '7z\u00bc\u00af')) return notAWorkbook('是压缩包')
  if (startsWith(bytes, 'PK')) return zippedKind(zip)
  if (bytes.readUInt8(0) === 0xd0 && startsWith(bytes.subarray(1), '\u00cf\u0011\u00e0')) return compoundKind(bytes)
  if (isBareBiff(bytes)) return { ok: true, value: 'xls' }
  const head = bytes.subarray(0, 4096)
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (!utf16 && head.includes(0)) return notAWorkbook('不是文字也不是表格')
  const text = head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '').trimStart().toLowerCase()
  if (text.startsWith('<')) {
    if (/<(!doctype html|html|table|body|head|meta|\?xml|workbook|!--|style|div)/.test(text)) return { ok: true, value: 'markup' }
    return notAWorkbook('不是文字也不是表格')
  }
  if (text.startsWith('{\\rtf')) return notAWorkbook('是 RTF 文档')
  if (text.startsWith('mime-version')) return refused('not-a-workbook', `这个文件是网页存档。${AS_XLSX}`)
  return { ok: true, value: 'delimited' }
}

function zippedKind(zip: readonly ZipEntry[] | null): Outcome<WorkbookKind> {
  if (zip === null) return refused('damaged-workbook', `文件已损坏，打不开。${AS_XLSX}`)
  if (zip.some((entry) => entry.encrypted)) return refused('encrypted-workbook', '文件加了密码，读不了。请取消密码后再上传。')
  const has = (pattern: RegExp): boolean => zip.some((entry) => pattern.test(entry.name))
  if (has(/^\/?xl\/workbook\d*\.xml$/i)) return { ok: true, value: 'xlsx' }
  if (has(/^\/?xl\/.*\.bin$/i)) return refused('not-a-workbook', `这是二进制格式的表格（.xlsb）。${AS_XLSX}`)
  if (has(/^word\//i)) return notAWorkbook('是 Word 文档')
  if (has(/^ppt\//i)) return notAWorkbook('是演示文稿')
  if (has(/^content\.xml$/i)) return refused('not-a-workbook', `这是 OpenDocument 格式的表格。${AS_XLSX}`)
  return notAWorkbook('是压缩包')
}

/** Names of streams in an OLE container are stored as UTF-16. */
function compoundKind(bytes: Buffer): Outcome<WorkbookKind> {
  const has = (name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage') || has('EncryptionInfo')) return refused('encrypted-workbook', '文件加了密码，读不了。请取消密码后再上传。')
  if (has('Workbook') || has('Book')) return { ok: true, value: 'xls' }
  if (has('WordDocument')) return notAWorkbook('是 Word 文档')
  if (has('PowerPoint Document')) return notAWorkbook('是演示文稿')
  return notAWorkbook('不是表格')
}

function isImage(bytes: Buffer): boolean {
  return startsWith(bytes, '\u0089PNG') || startsWith(bytes, '\u00ff\u00d8\u00ff') || startsWith(bytes, 'GIF8') || startsWith(bytes, 'BM') && bytes.length > 6 && bytes.readUInt32LE(2) === bytes.length
    || (startsWith(bytes, 'RIFF') && bytes.subarray(8, 12).toString('latin1') === 'WEBP')
}

/** BIFF of Excel 2–4 without a container: a BOF record of 4 to 16 bytes. */
function isBareBiff(bytes: Buffer): boolean {
  return bytes.length > 4 && bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && (bytes[2] ?? 0) <= 16 && bytes[3] === 0
}

function startsWith(bytes: Buffer, signature: string): boolean {
  return bytes.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1'))
}
