import fc from 'fast-check'
import type { BodyBlock } from '../../../src/domain/editions/body-blocks'
import { blocksToDocument } from '../../../src/console/editor/blocks-to-document'
import { blocksToHtml } from '../../../src/console/editor/blocks-to-html'
import { documentToBlocks } from '../../../src/console/editor/document-to-blocks'
import { parsePastedHtml } from '../../../src/console/editor/parse-pasted-html'

const address = (id: string) => `/picture/${id}`
const EVERY_KIND: BodyBlock[] = [
  { type: 'heading', level: 2, text: '补贴标准' },
  { type: 'paragraph', runs: [{ text: '每亩 ' }, { text: '76.03 元', bold: true }, { text: ',电话', href: 'tel:0554-5611234' }] },
  { type: 'list', ordered: true, items: [[{ text: '登记' }], [{ text: '复核', bold: true }]] },
  { type: 'table', header: true, rows: [['村', '户数'], ['妙山村', '190']] },
  { type: 'image', attachmentId: '0190a1b2-0000-7000-8000-000000000001', alt: '公示栏照片', caption: '十一月公示栏', width: 1280, height: 960 },
]

describe('the body of an entry in the editor', () => {
  it('comes back from the editor exactly as it went in, whatever block it is', () => {
    expect(documentToBlocks(blocksToDocument(EVERY_KIND, address))).toEqual(EVERY_KIND)
  })

  it('shows a picture from the address of its attachment', () => {
    expect(blocksToDocument(EVERY_KIND.slice(4), address).content?.[0]?.attrs?.src).toBe('/picture/0190a1b2-0000-7000-8000-000000000001')
  })

  it('is nothing at all while only empty paragraphs are there', () => {
    expect(documentToBlocks(blocksToDocument([], address))).toEqual([])
    expect(documentToBlocks({ type: 'doc', content: [{ type: 'paragraph' }, { type: 'heading', attrs: { level: 2 } }, { type: 'bulletList', content: [] }] })).toEqual([])
  })

  it('lays a merged cell out without losing a word or shifting a column', () => {
    const cell = (words: string, attrs = {}) => ({ type: 'tableCell', attrs, content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] })
    const table = {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('村', { rowspan: 2 }), cell('补贴', { colspan: 2 })] },
        { type: 'tableRow', content: [cell('面积'), cell('金额')] },
      ],
    }
    expect(documentToBlocks({ type: 'doc', content: [table] })).toEqual([{ type: 'table', header: false, rows: [['村', '补贴', ''], ['', '面积', '金额']] }])
  })

  it('survives being pasted from one entry into another', () => {
    const words = EVERY_KIND.slice(0, 4)
    expect(parsePastedHtml(blocksToHtml(words), (html) => new DOMParser().parseFromString(html, 'text/html')).blocks).toEqual(words)
  })

  it('keeps every word of any paragraph', () => {
    const run = fc.record({ text: fc.string({ minLength: 1, maxLength: 20 }), bold: fc.constantFrom(true, undefined) })
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 6 }), (runs) => {
        const words = runs.map((one) => one.text).join('')
        const block: BodyBlock = { type: 'paragraph', runs: runs.map(({ text, bold }) => (bold ? { text, bold } : { text })) }
        const back = documentToBlocks(blocksToDocument([block], address))
        const kept = back.flatMap((one) => (one.type === 'paragraph' ? one.runs : [])).map((one) => one.text).join('')
        expect(kept).toBe(words.trim() === '' ? '' : words)
      }),
    )
  })
})
