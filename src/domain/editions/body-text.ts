import { assertNever } from '../text/assert-never'
import type { BodyBlock, TextRun } from './body-blocks'

/** One readable piece of a body and where it stands, in words a clerk finds it by: 正文第 3 段, 正文第 5 段(表格第 2 行第 4 格). */
export interface BodyPiece {
  /** Counted from 0, like `body[2]`. */
  block: number
  place: string
  text: string
}

const runsText = (runs: readonly TextRun[]): string => runs.map((run) => run.text).join('')

/** Every text of a body with its place: headings, paragraphs, items, cells, captions, descriptions and the addresses behind links. */
export function listBodyPieces(body: readonly BodyBlock[]): BodyPiece[] {
  return body.flatMap((block, index) => piecesOf(block, `正文第 ${index + 1} 段`).map(([place, text]) => ({ block: index, place, text })))
}

function piecesOf(block: BodyBlock, place: string): [string, string][] {
  switch (block.type) {
    case 'heading':
      return [[place, block.text]]
    case 'paragraph':
      return [[place, runsText(block.runs)], ...linkPieces(block.runs, place)]
    case 'list':
      return block.items.flatMap((runs, item): [string, string][] => {
        const itemPlace = `${place}（第 ${item + 1} 条）`
        return [[itemPlace, runsText(runs)], ...linkPieces(runs, itemPlace)]
      })
    case 'table':
      return block.rows.flatMap((row, rowIndex) => row.map((cell, cellIndex): [string, string] => [`${place}（表格第 ${rowIndex + 1} 行第 ${cellIndex + 1} 格）`, cell]))
    case 'image':
      return [[`${place}（图片的文字说明）`, block.alt], [`${place}（图片下方的文字）`, block.caption ?? '']]
    default:
      return assertNever(block)
  }
}

function linkPieces(runs: readonly TextRun[], place: string): [string, string][] {
  return runs.flatMap((run): [string, string][] => (run.href === undefined ? [] : [[`${place}（链接地址）`, run.href]]))
}

/** The first words of a body for a list: paragraphs and items only, at most `length` characters. */
export function summarizeBody(body: readonly BodyBlock[], length = 60): string {
  const words: string[] = []
  for (const block of body) {
    if (block.type === 'paragraph') words.push(runsText(block.runs))
    else if (block.type === 'list') words.push(...block.items.map(runsText))
  }
  const text = words.join(' ').replace(/\s+/g, ' ').trim()
  const characters = [...text]
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`
}
