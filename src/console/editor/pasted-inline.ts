import type { TextRun } from '../../domain/editions/body-blocks'

/** Tags that begin a new paragraph wherever they stand. */
const BLOCK_TAGS = new Set([
  'P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'LI', 'TABLE', 'TBODY', 'THEAD', 'TR', 'TD', 'TH', 'BLOCKQUOTE', 'PRE',
  'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'CENTER', 'DL', 'DT', 'DD', 'HR', 'FIGURE', 'FIGCAPTION', 'MAIN', 'BODY', 'FORM', 'ADDRESS',
])

export function isBlockElement(node: Node): node is HTMLElement {
  return node.nodeType === 1 && BLOCK_TAGS.has((node as Element).tagName)
}

/** Whether anything that begins a new paragraph lies inside. */
export function holdsBlocks(element: Element): boolean {
  return [...element.querySelectorAll('*')].some(isBlockElement)
}

export function styleOf(element: Element): string {
  return (element.getAttribute('style') ?? '').toLowerCase().replace(/\s+/g, '')
}

/** Text that Word does not show: hidden text, deleted text of tracked changes, comments, scripts, office markup. */
export function isInvisible(element: Element): boolean {
  const tag = element.tagName
  if (['STYLE', 'SCRIPT', 'TITLE', 'META', 'LINK', 'DEL', 'TEMPLATE', 'OBJECT', 'IFRAME', 'XML', 'HEAD'].includes(tag)) return true
  const style = styleOf(element)
  if (/display:none|mso-hide:all|visibility:hidden|mso-element:comment|mso-element:(header|footer)/.test(style)) return true
  return element.classList.contains('msocomanchor') || element.classList.contains('MsoCommentReference')
}

/** The list marker that Word and WPS write into the paragraph: 1. · (1) · ● */
export function isListMarker(element: Element): boolean {
  return styleOf(element).includes('mso-list:ignore')
}

function boldness(element: Element, inherited: boolean): boolean {
  const weight = /(?:^|;)font-weight:([a-z0-9]+)/.exec(styleOf(element))?.[1]
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
  return inherited || element.tagName === 'B' || element.tagName === 'STRONG'
}

function linkOf(element: Element): string | undefined {
  if (element.tagName !== 'A') return undefined
  const href = (element.getAttribute('href') ?? '').trim()
  return /^(https?:\/\/|tel:)/i.test(href) && href.length <= 500 ? href : undefined
}

interface Mark {
  bold: boolean
  href: string | undefined
}

/** Runs of one line: blanks joined, marks alike merged, none at the ends. */
function tidyLine(line: readonly TextRun[]): TextRun[] {
  const merged: TextRun[] = []
  for (const run of line) {
    const last = merged.at(-1)
    if (last && (last.bold ?? false) === (run.bold ?? false) && last.href === run.href) last.text += run.text
    else merged.push({ ...run })
  }
  let endsWithBlank = true
  for (const run of merged) {
    run.text = run.text.replace(/[ \t\r\n\u00a0\u3000\u200b\ufeff]+/g, (blanks) => (/^[\u200b\ufeff]+$/.test(blanks) ? '' : ' '))
    if (endsWithBlank) run.text = run.text.replace(/^ /, '')
    if (run.text !== '') endsWithBlank = run.text.endsWith(' ')
  }
  const kept = merged.filter((run) => run.text !== '')
  const last = kept.at(-1)
  if (last) last.text = last.text.replace(/ $/, '')
  return kept.filter((run) => run.text !== '')
}

/** The lines of an element that holds inline content: bold and links stay, all other style goes; a line break ends a line. */
export function inlineLines(nodes: readonly Node[], start: Mark = { bold: false, href: undefined }): TextRun[][] {
  const lines: TextRun[][] = [[]]
  const visit = (node: Node, mark: Mark) => {
    if (node.nodeType === 3) {
      const run: TextRun = { text: node.textContent ?? '' }
      if (mark.bold && run.text.trim() !== '') run.bold = true
      if (mark.href !== undefined) run.href = mark.href
      if (run.text !== '') lines.at(-1)?.push(run)
      return
    }
    if (node.nodeType !== 1) return
    const element = node as Element
    if (isInvisible(element) || isListMarker(element)) return
    if (element.tagName === 'BR') {
      lines.push([])
      return
    }
    const inner = { bold: boldness(element, mark.bold), href: linkOf(element) ?? mark.href }
    const breaks = isBlockElement(element)
    if (breaks && (lines.at(-1)?.length ?? 0) > 0) lines.push([])
    element.childNodes.forEach((child) => visit(child, inner))
    if (breaks) lines.push([])
  }
  nodes.forEach((node) => visit(node, start))
  return lines.map(tidyLine).filter((line) => line.length > 0)
}

/** All the words of an element in one line. */
export function plainWords(element: Element): string {
  return inlineLines([...element.childNodes])
    .map((line) => line.map((run) => run.text).join(''))
    .join(' ')
    .trim()
}
