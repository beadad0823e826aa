import type { BodyBlock } from '../../../src/domain/editions/body-blocks'
import { listBodyPieces, summarizeBody } from '../../../src/domain/editions/body-text'

const body: BodyBlock[] = [
  { type: 'heading', level: 2, text: '标题' },
  { type: 'paragraph', runs: [{ text: '第一' }, { text: '段', bold: true, href: 'https://a.cn' }] },
  { type: 'list', ordered: false, items: [[{ text: '甲' }], [{ text: '乙' }]] },
  { type: 'table', header: true, rows: [['项目', '金额']] },
  { type: 'image', attachmentId: 'a', alt: '图意', caption: '图名', width: 1, height: 1 },
]

test('every text of a body is found with the place a clerk would look for it', () => {
  expect(listBodyPieces(body).map(({ place, text }) => `${place}:${text}`)).toEqual([
    '正文第 1 段:标题', '正文第 2 段:第一段', '正文第 2 段（链接地址）:https://a.cn', '正文第 3 段（第 1 条）:甲', '正文第 3 段（第 2 条）:乙',
    '正文第 4 段（表格第 1 行第 1 格）:项目', '正文第 4 段（表格第 1 行第 2 格）:金额', '正文第 5 段（图片的文字说明）:图意', '正文第 5 段（图片下方的文字）:图名',
  ])
})

test('a summary is the first sixty characters of paragraphs and items', () => {
  expect(summarizeBody(body)).toBe('第一段 甲 乙')
  const long = summarizeBody([{ type: 'paragraph', runs: [{ text: '村'.repeat(61) }] }])
  expect([...long]).toHaveLength(60)
  expect(long.endsWith('…')).toBe(true)
  expect(summarizeBody([{ type: 'paragraph', runs: [{ text: '村'.repeat(60) }] }])).toBe('村'.repeat(60))
})
