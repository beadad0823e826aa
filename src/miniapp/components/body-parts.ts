import type { BodyBlock } from '../../domain/editions/body-blocks'

/** WeChat wants fewer than 1,000 nodes on a page; a piece of text costs about three of them. */
const PIECES_PER_PART = 220

/** How many pieces of text a block puts on the screen. */
function countPieces(block: BodyBlock): number {
  switch (block.type) {
    case 'heading':
    case 'image':
      return 1
    case 'paragraph':
      return Math.max(1, block.runs.length)
    case 'list':
      return block.items.reduce((sum, runs) => sum + 1 + runs.length, 0)
    case 'table':
      return block.rows.reduce((sum, row) => sum + row.length, 0)
  }
}

/** A long body in parts that a phone can show one at a time. Tables that are too long go on in the next part under their header. */
export function splitBody(body: readonly BodyBlock[], piecesPerPart = PIECES_PER_PART): BodyBlock[][] {
  const parts: BodyBlock[][] = [[]]
  let used = 0
  for (const block of body.flatMap((one) => splitTable(one, piecesPerPart))) {
    const pieces = countPieces(block)
    if (used > 0 && used + pieces > piecesPerPart) {
      parts.push([])
      used = 0
    }
    parts[parts.length - 1]?.push(block)
    used += pieces
  }
  return parts
}

function splitTable(block: BodyBlock, piecesPerPart: number): BodyBlock[] {
  if (block.type !== 'table' || countPieces(block) <= piecesPerPart) return [block]
  const header = block.header ? block.rows.slice(0, 1) : []
  const rows = block.rows.slice(header.length)
  const columns = Math.max(1, ...block.rows.map((row) => row.length))
  const rowsPerTable = Math.max(1, Math.floor(piecesPerPart / columns) - header.length)
  const tables: BodyBlock[] = []
  for (let start = 0; start < rows.length; start += rowsPerTable) {
    tables.push({ type: 'table', header: block.header, rows: [...header, ...rows.slice(start, start + rowsPerTable)] })
  }
  return tables
}
