import type { BodyBlock, TextRun } from '../../domain/editions/body-blocks'
import { assertNever } from '../../domain/text/assert-never'

/** A node of the editor's document, as TipTap reads and writes it. */
export interface EditorNode {
  type?: string
  text?: string
  attrs?: Record<string, unknown>
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  content?: EditorNode[]
}

function inlineNodes(runs: readonly TextRun[]): EditorNode[] {
  return runs
    .filter((run) => run.text !== '')
    .map((run) => {
      const marks: { type: string; attrs?: Record<string, unknown> }[] = []
      if (run.bold) marks.push({ type: 'bold' })
      if (run.href) marks.push({ type: 'link', attrs: { href: run.href } })
      return marks.length > 0 ? { type: 'text', text: run.text, marks } : { type: 'text', text: run.text }
    })
}

function paragraphNode(runs: readonly TextRun[]): EditorNode {
  const content = inlineNodes(runs)
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }
}

function blockNode(block: BodyBlock, imageAddress: (attachmentId: string) => string): EditorNode {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: inlineNodes([{ text: block.text }]) }
    case 'paragraph':
      return paragraphNode(block.runs)
    case 'list':
      return {
        type: block.ordered ? 'orderedList' : 'bulletList',
        content: block.items.map((item) => ({ type: 'listItem', content: [paragraphNode(item)] })),
      }
    case 'table':
      return {
        type: 'table',
        content: block.rows.map((row, rowIndex) => ({
          type: 'tableRow',
          content: row.map((cell) => ({
            type: block.header && rowIndex === 0 ? 'tableHeader' : 'tableCell',
            content: [paragraphNode([{ text: cell }])],
          })),
        })),
      }
    case 'image':
      return {
        type: 'image',
        attrs: {
          attachmentId: block.attachmentId,
          src: imageAddress(block.attachmentId),
          alt: block.alt,
          caption: block.caption ?? '',
          width: block.width,
          height: block.height,
        },
      }
    default:
      return assertNever(block)
  }
}

/** The editor's document for a stored body. `imageAddress` says where the picture of an attachment is fetched from. */
export function blocksToDocument(blocks: readonly BodyBlock[], imageAddress: (attachmentId: string) => string): EditorNode {
  const content = blocks.map((block) => blockNode(block, imageAddress))
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}
