/**
 * The body of an entry as structured blocks: what the console's editor writes, the server checks and every screen renders.
 * No HTML anywhere: a block list can't carry style or script, and the mini-program has no safe HTML renderer.
 */
export interface TextRun {
  text: string
  bold?: boolean
  /** Absolute https/http address or tel: number. The mini-program offers to copy an address and to dial a number. */
  href?: string
}

export interface HeadingBlock {
  type: 'heading'
  level: 2 | 3
  text: string
}
export interface ParagraphBlock {
  type: 'paragraph'
  runs: TextRun[]
}
export interface ListBlock {
  type: 'list'
  ordered: boolean
  items: TextRun[][]
}
export interface TableBlock {
  type: 'table'
  /** Whether the first row is a header row. */
  header: boolean
  /** Rows of plain-text cells; all rows have the same number of cells. */
  rows: string[][]
}
export interface ImageBlock {
  type: 'image'
  /** An attachment of the same entry. */
  attachmentId: string
  /** Said by screen readers; required. */
  alt: string
  caption?: string
  width: number
  height: number
}
export type BodyBlock = HeadingBlock | ParagraphBlock | ListBlock | TableBlock | ImageBlock
