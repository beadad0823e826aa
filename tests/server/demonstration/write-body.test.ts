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
