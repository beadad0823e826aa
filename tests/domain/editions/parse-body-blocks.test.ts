import fc from 'fast-check'
import { parseBodyBlocks, parseLink } from '../../../src/domain/editions/parse-body-blocks'

const PICTURE = '01900000-0000-7000-8000-000000000001'
const context = { imageIds: new Set([PICTURE]) }
const parse = (blocks: unknown) => parseBodyBlocks(blocks, context)

test('outer blanks, empty runs, empty items and empty blocks go, and neighbours of one look become one', () => {
  expect(parse([
    { type: 'heading', level: 2, text: '  工程概况 ' },
    { type: 'paragraph', runs: [{ text: ' 工期' }, { text: '' }, { text: '五天', bold: false }, { text: '整', bold: true }] },
    { type: 'paragraph', runs: [{ text: '   ' }] },
    { type: 'list', ordered: true, items: [[{ text: '一' }], [{ text: ' ' }], []] },
    { type: 'list', ordered: true, items: [] },
  ])).toEqual({ ok: true, value: [
    { type: 'heading', level: 2, text: '工程概况' },
    { type: 'paragraph', runs: [{ text: '工期五天' }, { text: '整', bold: true }] },
    { type: 'list', ordered: true, items: [[{ text: '一' }]] },
  ] })
})

test('short table rows are filled up and empty rows go', () => {
  expect(parse([{ type: 'table', header: true, rows: [['项目', '金额', '说明'], ['沟渠', '1200'], ['', ' ']] }])).toEqual({ ok: true, value: [
    { type: 'table', header: true, rows: [['项目', '金额', '说明'], ['沟渠', '1200', '']] },
  ] })
})

test('control characters and invisible direction marks go, line feeds stay', () => {
  expect(parse([{ type: 'paragraph', runs: [{ text: 'a\u0000\u202eb\nc\ud800' }] }])).toEqual({ ok: true, value: [{ type: 'paragraph', runs: [{ text: 'ab\nc' }] }] })
})

test('every problem is named with its block, all at once', () => {
  const outcome = parse([
    { type: 'paragraph', runs: [{ text: '点这里', href: 'javascript:alert(1)' }] },
    { type: 'image', attachmentId: '01900000-0000-7000-8000-000000000002', alt: '图', width: 1, height: 1 },
    { type: 'image', attachmentId: PICTURE, alt: '图', width: 0, height: 1 },
    { type: 'script', text: 'x' },
    null,
  ])
  expect(outcome).toEqual({ ok: false, refusal: { code: 'unfit-content', message: '正文里有需要修改的地方。', fields: [
    { field: 'body[0]', message: '第 1 段：链接要以 https://、http:// 或 tel: 开头，请改正或去掉链接。' },
    { field: 'body[1]', message: '第 2 段：图片不是本条信息的附件，请重新上传这张图片。' },
    { field: 'body[2]', message: '第 3 段：图片没有尺寸，请重新上传这张图片。' },
    { field: 'body[3]', message: '第 4 段：这一段的格式不认识，请删去后重新录入。' },
    { field: 'body[4]', message: '第 5 段：这一段的格式不认识，请删去后重新录入。' },
  ] } })
})

test('a picture keeps its description, and its caption only when there is one', () => {
  const image = { type: 'image', attachmentId: PICTURE, alt: ' 排水沟 ', width: 40, height: 30 }
  expect(parse([{ ...image, caption: ' ' }])).toEqual({ ok: true, value: [{ ...image, alt: '排水沟' }] })
  expect(parse([{ ...image, caption: '疏通前', style: 'x' }])).toEqual({ ok: true, value: [{ ...image, alt: '排水沟', caption: '疏通前' }] })
})

test.each([
  ['https://www.huainan.gov.cn/a?b=1#c', 'https://www.huainan.gov.cn/a?b=1#c'],
  [' http://example.com ', 'http://example.com'],
  ['tel:0554-5600001', 'tel:0554-5600001'],
  ['javascript:alert(1)', null],
  ['JaVaScRiPt:alert(1)', null],
  ['data:text/html,x', null],
  ['//example.com', null],
  ['/api/staff/session', null],
  ['https://user:password@example.com/', null],
  ['https://', null],
  ['https://a b.com', null],
  ['tel:110;ext=1', null],
  ['mailto:a@b.cn', null],
])('the address %s is taken as %s', (href, expected) => {
  expect(parseLink(href)).toBe(expected)
})

test('whatever is sent, nothing throws, and what is accepted stays the same when parsed again', () => {
  const run = fc.record({ text: fc.string(), bold: fc.option(fc.boolean(), { nil: undefined }) })
  const block = fc.oneof(
    fc.record({ type: fc.constant('heading'), level: fc.integer(), text: fc.string() }), fc.record({ type: fc.constant('paragraph'), runs: fc.array(run) }),
    fc.record({ type: fc.constant('list'), ordered: fc.boolean(), items: fc.array(fc.array(run)) }), fc.record({ type: fc.constant('table'), header: fc.boolean(), rows: fc.array(fc.array(fc.string())) }),
    fc.anything(),
  )
  fc.assert(fc.property(fc.array(block), (blocks) => {
    const once = parse(blocks)
    if (once.ok) expect(parse(once.value)).toEqual(once)
  }))
})
