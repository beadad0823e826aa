import { accepted, refused, type FieldProblem, type Outcome } from '../text/outcome'
import type { BodyBlock, TextRun } from './body-blocks'

/** What a body may refer to. */
export interface BodyContext {
  /** Attachments of the same entry that are pictures. */
  imageIds: ReadonlySet<string>
}

/** Characters of all text together; about 60 printed pages. */
export const LONGEST_BODY = 60_000

type Loose = Record<string, unknown>

/**
 * Untrusted blocks → clean ones, or every problem at once, each naming its block (`body[2]` is 第 3 段).
 *
 * Cleaning never loses words: control characters and outer blanks go, neighbouring runs of one look become one, empty runs, items, blocks and
 * rows go, short table rows are filled up. Links may only be http, https or tel; a picture must be an attachment of the same entry.
 */
export function parseBodyBlocks(untrusted: unknown, context: BodyContext): Outcome<BodyBlock[]> {
  if (!Array.isArray(untrusted)) return refused('unfit-content', '正文不完整，请刷新页面后再保存。', [{ field: 'body', message: '正文应当是一段一段的内容。' }])
  const problems: FieldProblem[] = []
  const blocks: BodyBlock[] = []
  let length = 0
  untrusted.forEach((item: unknown, index) => {
    const report = (message: string): void => void problems.push({ field: `body[${index}]`, message: `第 ${index + 1} 段：${message}` })
    const block = parseBlock(item, context, report)
    if (block === null) return
    length += JSON.stringify(block).length
    blocks.push(block)
  })
  if (length > LONGEST_BODY * 2) problems.push({ field: 'body', message: '正文太长了，请把长篇内容放到附件里。' })
  return problems.length > 0 ? refused('unfit-content', '正文里有需要修改的地方。', problems) : accepted(blocks)
}

function parseBlock(item: unknown, context: BodyContext, report: (message: string) => void): BodyBlock | null {
  if (typeof item !== 'object' || item === null) return unknownBlock(report)
  const block = item as Loose
  switch (block.type) {
    case 'heading': {
      const text = cleanText(block.text)
      return text === '' ? null : { type: 'heading', level: block.level === 3 ? 3 : 2, text }
    }
    case 'paragraph': {
      const runs = parseRuns(block.runs, report)
      return runs.length === 0 ? null : { type: 'paragraph', runs }
    }
    case 'list': {
      const items = asArray(block.items).map((runs) => parseRuns(runs, report)).filter((runs) => runs.length > 0)
      return items.length === 0 ? null : { type: 'list', ordered: block.ordered === true, items }
    }
    case 'table':
      return parseTable(block)
    case 'image':
      return parseImage(block, context, report)
    default:
      return unknownBlock(report)
  }
}

function unknownBlock(report: (message: string) => void): null {
  report('这一段的格式不认识，请删去后重新录入。')
  return null
}

function parseTable(block: Loose): BodyBlock | null {
  const rows = asArray(block.rows).map((row) => asArray(row).map(cleanText)).filter((row) => row.some((cell) => cell !== ''))
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width === 0) return null
  return { type: 'table', header: block.header === true, rows: rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]) }
}

function parseImage(block: Loose, context: BodyContext, report: (message: string) => void): BodyBlock | null {
  const { attachmentId, width, height } = block
  if (typeof attachmentId !== 'string' || !context.imageIds.has(attachmentId)) {
    report('图片不是本条信息的附件，请重新上传这张图片。')
    return null
  }
  if (!isPixels(width) || !isPixels(height)) {
    report('图片没有尺寸，请重新上传这张图片。')
    return null
  }
  const caption = cleanText(block.caption)
  return { type: 'image', attachmentId, alt: cleanText(block.alt), width, height, ...(caption === '' ? {} : { caption }) }
}

const isPixels = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 20_000

function parseRuns(untrusted: unknown, report: (message: string) => void): TextRun[] {
  const runs: TextRun[] = []
  for (const item of asArray(untrusted)) {
    if (typeof item !== 'object' || item === null) continue
    const { text, bold, href } = item as Loose
    const run: TextRun = { text: withoutControls(text) }
    if (run.text === '') continue
    if (bold === true) run.bold = true
    if (typeof href === 'string' && href.trim() !== '') {
      const address = parseLink(href)
      if (address === null) report('链接要以 https://、http:// 或 tel: 开头，请改正或去掉链接。')
      else run.href = address
    }
    const last = runs.at(-1)
    if (last !== undefined && last.bold === run.bold && last.href === run.href) last.text += run.text
    else runs.push(run)
  }
  const [first] = runs
  const last = runs.at(-1)
  if (first === undefined || last === undefined) return []
  first.text = first.text.trimStart()
  last.text = last.text.trimEnd()
  return runs.filter((run) => run.text !== '')
}

/** The address as given when it is absolute http(s) without a password in it, or a tel: number; otherwise null. */
export function parseLink(href: string): string | null {
  const address = href.trim()
  if (/^tel:\+?[\d-]{3,20}$/.test(address)) return address
  return /^https?:\/\/[^\s/?#@\\<>"']+([/?#][^\s\\<>"']*)?$/i.test(address) ? address : null
}

const asArray = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

// eslint would object to control characters in a pattern, so they are recognised by number: all but tab and line feed, and the invisible direction marks.
function withoutControls(value: unknown): string {
  if (typeof value !== 'string') return ''
  let text = ''
  for (const character of value.normalize('NFC')) {
    const code = character.codePointAt(0) ?? 0
    if ((code < 32 && code !== 9 && code !== 10) || code === 127 || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) continue
    if (code >= 0xd800 && code <= 0xdfff) continue
    text += character
  }
  return text
}

/** A one-line text without control characters and outer blanks. */
export function cleanText(value: unknown): string {
  return withoutControls(value).trim()
}
