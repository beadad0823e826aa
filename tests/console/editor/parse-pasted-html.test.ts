import { parsePastedHtml } from '../../../src/console/editor/parse-pasted-html'
import { WORD_CLIPBOARD, WPS_CLIPBOARD } from './office-clipboard'

const parse = (html: string) => parsePastedHtml(html, (text) => new DOMParser().parseFromString(text, 'text/html'))
const blocks = (html: string) => parse(html).blocks

describe('pasting from Word', () => {
  const pasted = parse(WORD_CLIPBOARD)

  it('keeps headings, text, bold, links, lists and the table, in order, and nothing else', () => {
    expect(pasted.blocks).toEqual([
      { type: 'heading', level: 2, text: '关于发放2026年耕地地力保护补贴的公告' },
      { type: 'heading', level: 2, text: '一、补贴对象' },
      {
        type: 'paragraph',
        runs: [
          { text: '补贴对象为拥有耕地承包权的' },
          { text: '种地农民', bold: true },
          { text: ',详见' },
          { text: '政策原文', href: 'https://example.gov.cn/policy.html' },
          { text: '。咨询电话' },
          { text: '0554-5611234', href: 'tel:0554-5611234' },
        ],
      },
      { type: 'heading', level: 3, text: '需要带的材料' },
      { type: 'list', ordered: false, items: [[{ text: '户口簿' }], [{ text: '土地承包' }, { text: '合同', bold: true }]] },
      { type: 'list', ordered: true, items: [[{ text: '村里登记' }], [{ text: '镇里复核' }]] },
      { type: 'paragraph', runs: [{ text: '(一)' }, { text: '公示七天' }] },
      {
        type: 'table',
        header: true,
        rows: [
          ['村', '补贴', ''],
          ['', '面积(亩)', '金额(元)'],
          ['妙山村', '1,203.5', '91,502.11'],
        ],
      },
    ])
  })

  it('leaves out what the paper does not show: hidden text, deleted text and comments', () => {
    expect(JSON.stringify(pasted.blocks)).not.toMatch(/隐藏|旧的说法|批注/)
  })

  it('says how many pictures could not come along', () => {
    expect(pasted.droppedImages).toBe(1)
  })
})

describe('pasting from WPS', () => {
  it('keeps the heading, bold words and the bullets, and makes a line break a new paragraph', () => {
    expect(blocks(WPS_CLIPBOARD)).toEqual([
      { type: 'heading', level: 2, text: '停水通知' },
      { type: 'paragraph', runs: [{ text: '11月25日8:00至17:00停水。' }, { text: '请提前储水。', bold: true }] },
      { type: 'list', ordered: false, items: [[{ text: '前进路' }], [{ text: '妙山组' }]] },
      { type: 'paragraph', runs: [{ text: '村委会' }] },
      { type: 'paragraph', runs: [{ text: '2026年11月22日' }] },
    ])
  })
})

describe('pasting from elsewhere', () => {
  it.each([
    ['a web page list inside a list becomes one flat list', '<ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul>', [{ type: 'list', ordered: false, items: [[{ text: '甲' }], [{ text: '乙' }], [{ text: '丙' }]] }]],
    ['bold that is switched off by style is not bold', '<b style="font-weight:normal"><p>平常的字</p></b>', [{ type: 'paragraph', runs: [{ text: '平常的字' }] }]],
    ['a link to a script is only its words', '<p><a href="javascript:alert(1)">点这里</a></p>', [{ type: 'paragraph', runs: [{ text: '点这里' }] }]],
    ['a frame of one cell is only its paragraphs', '<table><tr><td><p>一</p><p>二</p></td></tr></table>', [{ type: 'paragraph', runs: [{ text: '一' }] }, { type: 'paragraph', runs: [{ text: '二' }] }]],
    ['words without any tag are a paragraph', '一句话', [{ type: 'paragraph', runs: [{ text: '一句话' }] }]],
    ['scripts and empty paragraphs leave nothing', '<script>alert(1)</script><p>&nbsp;</p><p> </p>', []],
    ['cells from Excel become a table whose first row is the header', '<table><tr><td>项目</td><td>金额</td></tr><tr><td>修路</td><td>3200</td></tr></table>', [{ type: 'table', header: true, rows: [['项目', '金额'], ['修路', '3200']] }]],
    ['a table of numbers only has no header', '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>', [{ type: 'table', header: false, rows: [['1', '2'], ['3', '4']] }]],
  ])('%s', (_title, html, expected) => {
    expect(blocks(html)).toEqual(expected)
  })

  it('puts two ranks of headings on our two levels, whatever ranks were used', () => {
    expect(blocks('<h2>甲</h2><h4>乙</h4><h2>丙</h2>').map((block) => (block.type === 'heading' ? block.level : 0))).toEqual([2, 3, 2])
    expect(blocks('<h1>题</h1><h2>甲</h2><h3>乙</h3><h2>丙</h2>').map((block) => (block.type === 'heading' ? block.level : 0))).toEqual([2, 2, 3, 2])
  })
})
