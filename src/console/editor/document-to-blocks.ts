import type { BodyBlock, TextRun } from '../../domain/editions/body-blocks'
import type { EditorNode } from './blocks-to-document'

function text(node: EditorNode): string {
  if (node.type === 'text') return node.text ?? ''
  return (node.content ?? []).map(text).join('')
}

function sameMarks(a: TextRun, b: TextRun): boolean {
  return (a.bold ?? false) === (b.bold ?? false) && a.href === b.href
}

function runs(nodes: readonly EditorNode[] | undefined): TextRun[] {
  const result: TextRun[] = []
  for (const node of nodes ?? []) {
    const piece = text(node)
    if (piece === '') continue
    const run: TextRun = { text: piece }
    for (const mark of node.marks ?? []) {
      if (mark.type === 'bold') run.bold = true
      if (mark.type === 'link' && typeof mark.attrs?.href === 'string') run.href = mark.attrs.href
    }
    const last = result.at(-1)
    if (last && sameMarks(last, run)) last.text += run.text
    else result.push(run)
  }
  return result
}

/** A cell that spans several places keeps its words in the first one; the others are empty. */
function tableRows(rowNodes: readonly EditorNode[]): string[][] {
  const rows: (string | undefined)[][] = rowNodes.map(() => [])
  rowNodes.forEach((rowNode, rowIndex) => {
    let column = 0
    for (const cell of rowNode.content ?? []) {
      while (rows[rowIndex]?.[column] !== undefined) column += 1
      const across = Math.max(1, Number(cell.attrs?.colspan ?? 1))
      const down = Math.max(1, Number(cell.attrs?.rowspan ?? 1))
      for (let y = 0; y < down; y += 1) {
        for (let x = 0; x < across; x += 1) {
          const target = rows[rowIndex + y]
          if (target) target[column + x] = x === 0 && y === 0 ? text(cell).trim() : ''
        }
      }
      column += across
    }
  })
  const width = Math.max(0, ...rows.map((row) => row.length))
  return rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''))
}

function listItems(node: EditorNode): TextRun[][] {
  return (node.content ?? [])
    .map((item) => (item.content ?? []).flatMap((paragraph) => runs(paragraph.content)))
    .filter((item) => item.length > 0)
}

function imageBlock(attrs: Record<string, unknown>): BodyBlock[] {
  if (typeof attrs.attachmentId !== 'string' || attrs.attachmentId === '') return []
  const caption = typeof attrs.caption === 'string' ? attrs.caption.trim() : ''
  const block = {
    type: 'image' as const,
    attachmentId: attrs.attachmentId,
    alt: typeof attrs.alt === 'string' ? attrs.alt.trim() : '',
    width: Math.max(1, Math.round(Number(attrs.width) || 1)),
    height: Math.max(1, Math.round(Number(attrs.height) || 1)),
  }
  return [caption === '' ? block : { ...block, caption }]
}

function toBlocks(node: EditorNode): BodyBlock[] {
  switch (node.type) {
    case 'heading': {
      const words = text(node).trim()
      return words === '' ? [] : [{ type: 'heading', level: Number(node.attrs?.level) === 3 ? 3 : 2, text: words }]
    }
    case 'paragraph': {
      const content = runs(node.content)
      return content.some((run) => run.text.trim() !== '') ? [{ type: 'paragraph', runs: content }] : []
    }
    case 'bulletList':
    case 'orderedList': {
      const items = listItems(node)
      return items.length === 0 ? [] : [{ type: 'list', ordered: node.type === 'orderedList', items }]
    }
    case 'table': {
      const rowNodes = node.content ?? []
      const rows = tableRows(rowNodes)
      const firstRow = rowNodes[0]?.content ?? []
      const header = firstRow.length > 0 && firstRow.every((cell) => cell.type === 'tableHeader')
      return rows.length === 0 || rows[0]?.length === 0 ? [] : [{ type: 'table', header, rows }]
    }
    case 'image':
      return imageBlock(node.attrs ?? {})
    default:
      return []
  }
}

/** The body as the contract wants it: empty paragraphs go, neighbouring runs alike become one, merged cells are laid out. */
export function documentToBlocks(document: EditorNode): BodyBlock[] {
  return (document.content ?? []).flatMap(toBlocks)
}
