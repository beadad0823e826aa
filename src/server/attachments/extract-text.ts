import { inflateRawSync } from 'node:zlib'
import { read } from '@e965/xlsx'
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import WordExtractor from 'word-extractor'
import { readZipDirectory, type ZipEntry } from '../workbooks/zip-directory'
import type { InspectionLimits } from './attachment-limits'
import type { AttachmentKind } from './recognise-file'

/** locked: needs a password · embedded: other files or macros inside · too-large: unpacks to more than we take · broken: can't be opened */
export type ExtractionFault = 'locked' | 'embedded' | 'too-large' | 'broken'

/** Everything a file says, hidden parts included. `readable` is false when a part of it is a picture or of an unknown kind. */
export type ExtractedText = { fault: ExtractionFault } | { texts: string[]; readable: boolean }

export async function extractText(kind: AttachmentKind, bytes: Buffer, limits: InspectionLimits): Promise<ExtractedText> {
  switch (kind) {
    case 'docx':
    case 'xlsx':
      return extractFromParts(bytes, limits)
    case 'pdf':
      return extractFromPdf(bytes)
    case 'doc':
      return extractFromDoc(bytes)
    case 'xls':
      return extractFromXls(bytes)
    default:
      return { texts: [], readable: false }
  }
}

const TEXT_PART = /\.(xml|rels|vml)$/i
const HARMLESS_PART = /(\/$|printerSettings\d*\.bin$|\.(odttf|ttf)$|thumbnail\.\w+$)/i
const EMBEDDING = /(\/embeddings\/|vbaProject|\/activeX\/|oleObject)/i

/** Office documents of today: every part of the archive is read, so hidden sheets, comments, headers and properties can't be forgotten. */
function extractFromParts(bytes: Buffer, limits: InspectionLimits): ExtractedText {
  const entries = readZipDirectory(bytes)
  if (entries === null) return { fault: 'broken' }
  if (entries.some(({ encrypted }) => encrypted)) return { fault: 'locked' }
  if (entries.length > limits.parts || entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0) > limits.unpackedBytes) return { fault: 'too-large' }
  if (entries.some(({ name }) => EMBEDDING.test(name))) return { fault: 'embedded' }
  const texts: string[] = []
  let readable = true
  for (const entry of entries) {
    if (TEXT_PART.test(entry.name)) {
      const part = unpack(bytes, entry)
      if (part === null) return { fault: 'broken' }
      texts.push(...textsOfXml(decodeXml(part)))
    } else if (!HARMLESS_PART.test(entry.name)) readable = false
  }
  return { texts, readable }
}

/** The bytes of one part; null when it doesn't unpack to what its directory declares. */
function unpack(bytes: Buffer, entry: ZipEntry): Buffer | null {
  const { headerOffset } = entry
  if (headerOffset + 30 > bytes.length) return null
  const start = headerOffset + 30 + bytes.readUInt16LE(headerOffset + 26) + bytes.readUInt16LE(headerOffset + 28)
  const packed = bytes.subarray(start, start + entry.packedBytes)
  if (entry.method === 0) return packed
  try {
    return entry.method === 8 ? inflateRawSync(packed, { maxOutputLength: Math.max(entry.unpackedBytes, 1) }) : null
  } catch {
    return null
  }
}

function decodeXml(part: Buffer): string {
  if (part[0] === 0xff && part[1] === 0xfe) return part.toString('utf16le')
  return part[0] === 0xfe && part[1] === 0xff ? Buffer.from(part).swap16().toString('utf16le') : part.toString('utf8')
}

const BOUNDARY = /<\/(?:w:p|w:tc|a:p|si|c|v|f|row|comment|text|t:text|vt:[a-z0-9]+|dc:[a-z]+|cp:[A-Za-z]+)>|<(?:w:br|w:tab|w:cr)\b[^>]*>/g
const SPOKEN_ATTRIBUTES = /\s(?:descr|title|tooltip|Target|author|w:author|name|alt|string|w:instr|oddHeader)="([^"]*)"/g

/** Text between tags, joined where only looks change and parted where a paragraph, cell or comment ends; and the attributes that people write into. */
export function textsOfXml(xml: string): string[] {
  const attributes = [...xml.matchAll(SPOKEN_ATTRIBUTES)].map((match) => match[1] ?? '')
  const text = xml.replace(BOUNDARY, '\n').replace(/<[^>]*>/g, '')
  return [...text.split('\n'), ...attributes].map(decodeEntities).map(wholeNumber).filter((line) => line.trim() !== '')
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? parseInt(hex, 16) : null
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    return ENTITIES[name ?? ''] ?? whole
  })
}

/** Long numbers are stored as 6.2170001234567E+15: written out, they are what the cell shows. */
function wholeNumber(text: string): string {
  return /^\d(\.\d+)?E\+1\d$/i.test(text.trim()) ? BigInt(Math.round(Number(text))).toString() : text
}

async function extractFromPdf(bytes: Buffer): Promise<ExtractedText> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, useSystemFonts: false, stopAtErrors: false })
    if ((await pdf.getAttachments()) !== null) return { fault: 'embedded' }
    const { OPS } = await getResolvedPDFJS()
    const pictures = new Set<number>([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintImageXObjectRepeat])
    const texts: string[] = []
    let readable = true
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent()
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
      texts.push(text, ...textsOfAnnotations(await page.getAnnotations()))
      const { fnArray } = await page.getOperatorList()
      if (text.trim() === '' || fnArray.some((operation) => pictures.has(operation))) readable = false
      page.cleanup()
    }
    const { info, metadata } = await pdf.getMetadata()
    texts.push(JSON.stringify(info), typeof metadata?.getRaw() === 'string' ? String(metadata.getRaw()) : '')
    return { texts, readable }
  } catch (error) {
    return { fault: error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken' }
  }
}

function textsOfAnnotations(annotations: unknown[]): string[] {
  return annotations.map((annotation) => JSON.stringify(annotation, (_key, value: unknown) => (ArrayBuffer.isView(value) ? undefined : value)))
}

async function extractFromDoc(bytes: Buffer): Promise<ExtractedText> {
  try {
    const document = await new WordExtractor().extract(bytes)
    const plain = { filterUnicode: false }
    const texts = [
      document.getBody(plain), document.getHeaders(plain), document.getFooters(plain), document.getFootnotes(plain), document.getEndnotes(plain),
      document.getAnnotations(plain), document.getTextboxes(plain),
    ]
    return { texts: [...texts, ...longNumbersIn(bytes)], readable: texts.some((text) => text.trim() !== '') }
  } catch {
    return { fault: 'broken' }
  }
}

function extractFromXls(bytes: Buffer): ExtractedText {
  try {
    const workbook = read(bytes, { type: 'buffer', dense: true, raw: true, cellFormula: true, cellHTML: false, cellText: true })
    const texts: string[] = [JSON.stringify(workbook.Props ?? {}), JSON.stringify(workbook.Custprops ?? {}), ...workbook.SheetNames]
    for (const name of workbook.SheetNames) {
      const rows = (workbook.Sheets[name]?.['!data'] ?? []) as ({ v?: unknown; w?: string; f?: string; c?: { t?: string; a?: string }[] } | undefined)[][]
      for (const cell of rows.flat()) {
        if (cell === undefined) continue
        texts.push(typeof cell.v === 'number' ? numberText(cell.v) : String(cell.v ?? ''), cell.f ?? '')
        for (const comment of cell.c ?? []) texts.push(comment.t ?? '', comment.a ?? '')
      }
    }
    return { texts: [...texts, ...longNumbersIn(bytes)], readable: true }
  } catch (error) {
    return { fault: error instanceof Error && /password|encrypt/i.test(error.message) ? 'locked' : 'broken' }
  }
}

function numberText(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value)
}

/**
 * Old Office files keep what was deleted and what no reader shows. Runs of 15 digits and more are looked for in the raw bytes too,
 * in both ways such files write text; shorter ones would be found by chance.
 */
function longNumbersIn(bytes: Buffer): string[] {
  const ways = [bytes.toString('latin1'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')]
  return ways.flatMap((text) => text.match(/\d{15,}[Xx]?/g) ?? [])
}
