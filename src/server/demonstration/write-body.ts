import type { BodyBlock, TextRun } from '../../domain/editions/body-blocks'

/** A picture that was attached before the body is written. */
export interface AttachedPicture {
  attachmentId: string
  width: number
  height: number
}

const TELEPHONE = /0554-\d{7}/g

/**
 * Turns the notation of the demonstration texts into body blocks, one line per block:
 * `## ` and `### ` headings, `- ` and `1. ` list items, `| a | b |` table rows (the first is the header), anything else a paragraph.
 * `![said by screen readers|caption](file name)` is a picture among `pictures`. `**…**` is bold; office telephone numbers become links that can be dialled.
 */
export function writeBody(text: string, pictures: ReadonlyMap<string, AttachedPicture> = new Map()): BodyBlock[] {
  const blocks: BodyBlock[] = []
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line !== '') appendLine(blocks, line, pictures)
  }
  return blocks
}

function appendLine(blocks: BodyBlock[], line: string, pictures: ReadonlyMap<string, AttachedPicture>): void {
  const heading = /^(##|###) (.+)$/.exec(line)
  const item = /^(-|\d+\.) (.+)$/.exec(line)
  const image = /^!\[(.+)\|(.+)\]\((.+)\)$/.exec(line)
  const last = blocks[blocks.length - 1]
  if (heading) {
    blocks.push({ type: 'heading', level: heading[1] === '##' ? 2 : 3, text: heading[2] ?? '' })
  } else if (item) {
    const ordered = item[1] !== '-'
    const runs = writeRuns(item[2] ?? '')
    if (last?.type === 'list' && last.ordered === ordered) last.items.push(runs)
    else blocks.push({ type: 'list', ordered, items: [runs] })
  } else if (image) {
    const picture = pictures.get(image[3] ?? '')
    if (picture === undefined) throw new Error(`the text shows a picture that is not attached: ${image[3]}`)
    blocks.push({ type: 'image', alt: image[1] ?? '', caption: image[2] ?? '', ...picture })
  } else if (line.startsWith('|')) {
    const cells = line.replace(/^\||\|$/g, '').split('|').map((cell) => cell.trim())
    if (last?.type === 'table') last.rows.push(cells)
    else blocks.push({ type: 'table', header: true, rows: [cells] })
  } else {
    blocks.push({ type: 'paragraph', runs: writeRuns(line) })
  }
}

function writeRuns(text: string): TextRun[] {
  const runs: TextRun[] = []
  text.split('**').forEach((part, index) => {
    const bold = index % 2 === 1 ? { bold: true } : {}
    let from = 0
    for (const match of part.matchAll(TELEPHONE)) {
      if (match.index > from) runs.push({ text: part.slice(from, match.index), ...bold })
      runs.push({ text: match[0], ...bold, href: `tel:${match[0]}` })
      from = match.index + match[0].length
    }
    if (from < part.length) runs.push({ text: part.slice(from), ...bold })
  })
  return runs
}
