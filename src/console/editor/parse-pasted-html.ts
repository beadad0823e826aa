import type { BodyBlock, TextRun } from '../../domain/editions/body-blocks'
import { holdsBlocks, inlineLines, isBlockElement, isInvisible, isListMarker, plainWords, styleOf } from './pasted-inline'
import { parsePastedTable } from './parse-pasted-table'

export interface PastedContent {
  blocks: BodyBlock[]
  /** Pictures that were left out: what a word processor puts on the clipboard can't be fetched by the browser. */
  droppedImages: number
}

type Draft = Exclude<BodyBlock, { type: 'heading' }> | { type: 'outline'; outline: number; text: string }

/** Outline level of a heading: 1–9; 0 for a document title; null when the paragraph is none. */
function outlineLevel(element: Element): number | null {
  const tag = /^H([1-6])$/.exec(element.tagName)
  if (tag) return Number(tag[1])
  const className = element.getAttribute('class') ?? ''
  if (/\bMsoTitle\b/.test(className)) return 0
  if (/\bMsoSubtitle\b/.test(className)) return 2
  const heading = /\bMsoHeading([1-9])\b/.exec(className)
  if (heading) return Number(heading[1])
  const outline = /mso-outline-level:([1-9])/.exec(styleOf(element))
  return outline ? Number(outline[1]) : null
}

function listMarker(element: Element): string | null {
  const marker = [...element.querySelectorAll('span')].find(isListMarker)
  if (marker) return (marker.textContent ?? '').replace(/[\s\u00a0]+/g, '')
  return null
}

/** A marker that counts: 1. 2) (3) a. ① ; bullets such as · ● § don't. */
function countsUp(marker: string): boolean {
  return /^[(\uff08]?([0-9]{1,3}|[a-zA-Z]|[ivx]{1,4})[.\uff0e\u3001)\uff09]$|^[\u2460-\u2473]$/.test(marker)
}

/** 一、(二)第三条: part of the wording of a Chinese document, quoted elsewhere by that number, so it stays as typed. */
function isChineseNumber(marker: string): boolean {
  return /[一二三四五六七八九十百]/.test(marker)
}

class Collector {
  readonly drafts: Draft[] = []
  droppedImages = 0
  private openList: { key: string; ordered: boolean; items: TextRun[][] } | null = null

  add(draft: Draft) {
    this.openList = null
    this.drafts.push(draft)
  }

  addListItem(key: string, ordered: boolean, item: TextRun[]) {
    if (item.length === 0) return
    if (this.openList === null || this.openList.key !== key) {
      this.openList = { key, ordered, items: [] }
      this.drafts.push({ type: 'list', ordered, items: this.openList.items })
    }
    this.openList.items.push(item)
  }

  addLines(nodes: readonly Node[]) {
    for (const line of inlineLines(nodes)) this.add({ type: 'paragraph', runs: line })
  }
}

function collectOfficeListItem(element: Element, into: Collector): boolean {
  const marker = listMarker(element)
  const listed = /mso-list:(l[0-9]+)/.exec(styleOf(element))
  if (marker === null || marker === '') return false
  const words = inlineLines([...element.childNodes]).flat()
  if (isChineseNumber(marker)) {
    into.add({ type: 'paragraph', runs: [{ text: marker }, ...words] })
    return true
  }
  // Levels are laid flat: the villager's page has lists of one level only. Without a list of its own number it counts as the list before it.
  const ordered = countsUp(marker)
  into.addListItem(`${listed?.[1] ?? 'list'}-${ordered ? 'ordered' : 'bullets'}`, ordered, words)
  return true
}

function collectHtmlList(list: Element, into: Collector, key: string) {
  const ordered = list.tagName === 'OL'
  for (const child of list.children) {
    if (child.tagName === 'UL' || child.tagName === 'OL') {
      collectHtmlList(child, into, key)
      continue
    }
    if (child.tagName !== 'LI') continue
    const own = [...child.childNodes].filter((node) => !(node.nodeType === 1 && /^(UL|OL)$/.test((node as Element).tagName)))
    into.addListItem(key, ordered, joinLines(inlineLines(own)))
    for (const nested of child.children) if (/^(UL|OL)$/.test(nested.tagName)) collectHtmlList(nested, into, key)
  }
}

function joinLines(lines: TextRun[][]): TextRun[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ text: ' ' }, ...line]))
}

function collect(node: Node, into: Collector) {
  const children = [...node.childNodes]
  let inline: Node[] = []
  const flush = () => {
    if (inline.length > 0) into.addLines(inline)
    inline = []
  }
  for (const child of children) {
    if (child.nodeType === 1 && isInvisible(child as Element)) continue
    if (!isBlockElement(child) && !(child.nodeType === 1 && holdsBlocks(child as Element))) {
      inline.push(child)
      continue
    }
    flush()
    collectBlock(child as Element, into)
  }
  flush()
}

function collectBlock(element: Element, into: Collector) {
  const tag = element.tagName
  if (tag === 'TABLE') {
    const table = parsePastedTable(element)
    if (table === null) return
    if (table.rows.length === 1 && table.rows[0]?.length === 1) collect(element.querySelector('td,th') ?? element, into)
    else into.add(table)
    return
  }
  if (tag === 'UL' || tag === 'OL') {
    collectHtmlList(element, into, `html-${into.drafts.length}-${tag}`)
    return
  }
  const outline = outlineLevel(element)
  if (outline !== null && !element.querySelector('table')) {
    const marker = listMarker(element) ?? ''
    const words = plainWords(element)
    if (words !== '') into.add({ type: 'outline', outline, text: marker === '' || words.startsWith(marker) ? words : `${marker}${/[.\w)]$/.test(marker) ? ' ' : ''}${words}` })
    return
  }
  if (tag === 'P' && collectOfficeListItem(element, into)) return
  if (holdsBlocks(element)) collect(element, into)
  else into.addLines([...element.childNodes])
}

/** Our two levels of heading from whatever levels were used: the highest becomes 2; a lone title above two more levels doesn't use one up. */
function levels(outlines: readonly number[]): (outline: number) => 2 | 3 {
  const distinct = [...new Set(outlines)].sort((a, b) => a - b)
  const [highest, second] = distinct
  const loneTitle = distinct.length > 2 && outlines.filter((outline) => outline === highest).length === 1
  return (outline) => (outline === highest || (loneTitle && outline === second) ? 2 : 3)
}

/**
 * Reads what a browser, Word, WPS or Excel puts on the clipboard into body blocks: headings, paragraphs, bold, links, lists and tables stay;
 * fonts, colours, indents, comments, hidden and deleted text and pictures go. `parseHtml` is the browser's parser.
 */
export function parsePastedHtml(html: string, parseHtml: (html: string) => Document): PastedContent {
  const into = new Collector()
  const body = parseHtml(html).body
  into.droppedImages = [...body.querySelectorAll('img')].filter((image) => image.getAttribute('width') !== '0').length
  collect(body, into)
  const outlines = into.drafts.flatMap((draft) => (draft.type === 'outline' ? [draft.outline] : []))
  const levelOf = levels(outlines)
  const blocks = into.drafts.map((draft): BodyBlock =>
    draft.type === 'outline' ? { type: 'heading', level: levelOf(draft.outline), text: draft.text.slice(0, 200) } : draft,
  )
  return { blocks, droppedImages: into.droppedImages }
}
