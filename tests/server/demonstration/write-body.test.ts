import { writeBody } from '../../../src/server/demonstration/write-body'

test('a text becomes headings, paragraphs, lists and a table, one line each', () => {
  expect(writeBody(`
    ## 交多少
    个人交**400元**，问 0554-5618455。
    - 手机
    - 村里
    1. 先登记
    | 人员 | 缴费 |
    | 一般居民 | 400元 |
    | 扶持 | |
  `)).toEqual([
    { type: 'heading', level: 2, text: '交多少' },
    { type: 'paragraph', runs: [{ text: '个人交' }, { text: '400元', bold: true }, { text: '，问 ' }, { text: '0554-5618455', href: 'tel:0554-5618455' }, { text: '。' }] },
    { type: 'list', ordered: false, items: [[{ text: '手机' }], [{ text: '村里' }]] },
    { type: 'list', ordered: true, items: [[{ text: '先登记' }]] },
    { type: 'table', header: true, rows: [['人员', '缴费'], ['一般居民', '400元'], ['扶持', '']] },
  ])
})

test('a picture stands where the text places it, with words for those who can\'t see it', () => {
  const pictures = new Map([['绕行图.png', { attachmentId: 'a-1', width: 960, height: 600 }]])
  expect(writeBody('![老路可以走|绿色是老路](绕行图.png)', pictures)).toEqual([{ type: 'image', attachmentId: 'a-1', alt: '老路可以走', caption: '绿色是老路', width: 960, height: 600 }])
})

test('a text that shows a picture nobody attached is refused', () => {
  expect(() => writeBody('![老路|老路](别的图.png)')).toThrow('别的图.png')
})
