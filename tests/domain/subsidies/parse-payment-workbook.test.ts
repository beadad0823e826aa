import type { WorkbookCell } from '../../../src/domain/subsidies/workbook-grid'
import { buildId, buildLine, buildSheet, HEADER, KONGJI, MIAOSHAN, openText, parseSheets, problemsOf, SHENXIANG, subsidyOf } from './payment-grid'

const TWO_VILLAGES = { villages: [MIAOSHAN, SHENXIANG] }
const people = (count: number): WorkbookCell[][] => Array.from({ length: count }, (_, index) => buildLine({ householdNo: String(100 + index) }))

describe('what stands around a list', () => {
  test('title, unit row, two-row header, subtotals, total, notes and signatures are understood and said', () => {
    const parsed = parseSheets([buildSheet([
      ['妙山村耕地地力保护补贴发放表'],
      ['填报单位（盖章）：妙山村', null, null, null, '单位：亩、元'],
      ['农户信息', null, null, '补贴情况', null, null],
      ['姓 名', '组', '户号', '补贴面积\n(亩)', '标准(元/亩)', '金额\n(元)'],
      ['王建国', '1组', '1', 3.5, 76.03, 266.11],
      ['小 计', null, null, 3.5, null, 266.11],
      ['李秀英', '2组', '2', 1, 76.03, 76.03],
      ['小计', null, null, 1, null, 76.03],
      ['合  计', null, null, 4.5, null, 342.14],
      ['注：面积以二轮承包为准。'],
      ['村负责人：', null, '审核：', null, '制表：'],
      ['2026年5月10日'],
    ], { merges: [{ top: 2, left: 0, bottom: 2, right: 2 }, { top: 2, left: 3, bottom: 2, right: 5 }] })])
    expect(parsed.problems).toEqual([])
    expect(parsed.lists[0]?.totals).toEqual({ recipients: 2, amountFen: 34214, areaMilliMu: 4500 })
    expect(parsed.lists[0]?.rateText).toBe('76.03 元/亩')
    expect(parsed.remarks).toEqual(['工作表“Sheet1”：第1至3行是标题或单位，第4行是表头，第6、8行是小计，第9行是合计，第10、11、12行是说明或签字，都没有当作发放对象。'])
  })

  test('rows that are only numbered, and a header repeated on the next page, are no lines', () => {
    const parsed = parseSheets([buildSheet([
      ['序号', '姓名', '面积', '金额'], [1, '王建国', 1, 76.03], ['序号', '姓名', '面积', '金额'], [2, '李秀英', 1, 76.03], [3, null, null, null], [4, null, null, 0],
    ])])
    expect(parsed.problems).toEqual([])
    expect(parsed.lists[0]?.rows.map((row) => row.name)).toEqual(['王建国', '李秀英'])
  })

  test('a printed total rounded to whole yuan is shown beside the sum, and not corrected', () => {
    const parsed = parseSheets([buildSheet([HEADER, buildLine(), ['合计', null, null, null, 3.5, null, 266, null]])])
    expect(problemsOf(parsed)).toEqual(['warning G3 合计行的金额是266.00元，各行相加是266.11元，看来是取整到元。'])
    expect(parsed.acceptable).toBe(true)
    expect(parsed.lists[0]?.totals.amountFen).toBe(26611)
  })

  test('a wrong total is shown with both figures and the difference', () => {
    const parsed = parseSheets([buildSheet([HEADER, buildLine(), ['合计', null, null, null, 5, null, 626.11, null]])])
    expect(problemsOf(parsed)).toEqual([
      'warning G3 合计行的金额是626.11元，各行相加是266.11元，相差360.00元。',
      'warning E3 合计行的面积是5亩，各行相加是3.5亩，相差1.5亩。',
    ])
  })

  test('a line without its amount is a problem also under a total, a signature is not', () => {
    const total = ['合计', null, null, null, 3.5, null, 266.11, null]
    const parsed = parseSheets([buildSheet([HEADER, buildLine(), total, buildLine({ name: '李秀英', amount: null }), ['制表：赵玉梅', null, '审核：', null, '2026年5月10日']])])
    expect(problemsOf(parsed)).toEqual(['error G4 没有填补贴金额。'])
  })

  test('numbers in headers and names of sheets are not repeated', () => {
    const parsed = parseSheets([buildSheet([[...HEADER, '有事打13800138000'], buildLine({ name: null })], { name: '妙山村13800138000' })])
    expect(JSON.stringify(parsed)).not.toContain('13800138000')
    expect(parsed.columns[8]?.header).toBe('有事打…')
  })

  test('hidden sheets are left out, hidden lines are read, and both are said', () => {
    const parsed = parseSheets([
      buildSheet([HEADER, ...people(3)], { hiddenRows: [2], hiddenColumns: [3], comments: 2 }),
      buildSheet([HEADER, ...people(9)], { name: '底册', hidden: true }),
    ])
    expect(problemsOf(parsed)).toEqual(['warning - 第3行是隐藏的或被筛选掉的行，也会导入。'])
    expect(parsed.remarks).toEqual(expect.arrayContaining(['工作表“底册”是隐藏的，没有读取，不公开也不保存。', '工作表“Sheet1”：有1个隐藏的列不公开也不保存。', '工作表“Sheet1”：有2处批注，不公开也不保存。']))
    expect(parsed.lists[0]?.rows).toHaveLength(3)
  })
})

describe('columns', () => {
  test('while a column is missing nothing is said of the lines', () => {
    const parsed = parseSheets([buildSheet([['姓名', '身份证号', '金额'], [null, 'x', 'y']])])
    expect(problemsOf(parsed)).toEqual(['error - 列对不上：缺少“补贴面积”列。第1行的表头有“姓名”、“身份证号”、“金额”。'])
    expect(parsed.problems[0]?.fix).toContain('补贴面积可写作“实际补贴面积”')
    expect(parsed.lists).toEqual([])
    expect(parsed.acceptable).toBe(false)
  })

  test('a workbook without any header says which columns are wanted', () => {
    expect(problemsOf(parseSheets([buildSheet([['你好'], ['世界', 1]])]))).toEqual(['error - 没有找到名单的表头。'])
    expect(problemsOf(parseSheets([]))).toEqual(['error - 没有找到名单的表头。'])
  })

  test('a header and nothing under it is no list', () => {
    expect(problemsOf(parseSheets([buildSheet([HEADER])]))).toEqual(['error - 表头下面没有发放对象。'])
  })

  test('of two columns of one meaning the one really paid is read, and it is said', () => {
    const parsed = parseSheets([buildSheet([['姓名', '面积', '应发金额', '实发金额'], ['王建国', 1, 100, 76.03]])])
    expect(parsed.lists[0]?.totals.amountFen).toBe(7603)
    expect(parsed.remarks).toContain('工作表“Sheet1”：“应发金额”和“实发金额”意思相近，按“实发金额”读取。')
    expect(parsed.columns.map((column) => [column.column, column.recognisedAs, column.use])).toEqual([['A', '姓名', 'published'], ['B', '补贴面积', 'published'], ['C', null, 'ignored'], ['D', '补贴金额', 'published']])
  })
})

describe('villages', () => {
  test('a column of villages parts the list, also when the name is written once in a merged cell', () => {
    const parsed = parseSheets([buildSheet([
      ['所在村', '姓名', '面积', '金额'], ['妙山村', '王建国', 1, 76.03], [null, '李秀英', 1, 76.03], ['八公山镇沈巷村', '赵玉梅', 1, 76.03],
    ], { merges: [{ top: 1, left: 0, bottom: 2, right: 0 }] })], TWO_VILLAGES)
    expect(parsed.problems).toEqual([])
    expect(parsed.lists.map((list) => [list.divisionName, list.rows.map((row) => row.name), list.rows.map((row) => row.rowNo)])).toEqual([['妙山村', ['王建国', '李秀英'], [1, 2]], ['沈巷村', ['赵玉梅'], [1]]])
  })

  test('a sheet named after a village, or titled with one, counts', () => {
    const parsed = parseSheets([buildSheet([HEADER, buildLine()], { name: '沈巷' }), buildSheet([['八公山镇妙山村2026年发放表'], HEADER, buildLine()], { name: '表2' })], TWO_VILLAGES)
    expect(parsed.lists.map((list) => list.divisionName)).toEqual(['沈巷村', '妙山村'])
  })

  test('a village out of scope and one that does not exist are different problems, each told once', () => {
    const parsed = parseSheets([buildSheet([
      ['所在村', '姓名', '面积', '金额'], ['孔集村', '王建国', 1, 76.03], ['孔集村', '李秀英', 1, 76.03], ['桃花村', '赵玉梅', 1, 76.03], [null, '孙小红', 1, 76.03],
    ])], TWO_VILLAGES)
    expect(problemsOf(parsed)).toEqual(['error A5 没有填所在村。', 'error A2 这一行的村不在所选范围内，同样写法的共2行。', 'error A4 没有找到这一格写的村（社区）。'])
  })

  test('a list of several villages that cannot be told apart is refused, and so is the list of another village', () => {
    expect(problemsOf(parseSheets([buildSheet([HEADER, buildLine()])], TWO_VILLAGES))).toEqual(['error - 看不出这张工作表是哪个村的名单。'])
    expect(problemsOf(parseSheets([buildSheet([HEADER, buildLine()], { name: '孔集村' })]))).toEqual(['error - 这张工作表的名称或标题写的是另一个村，不在所选范围内。'])
  })

  test('a village and a community of one bare name must be written in full', () => {
    const both = { villages: [KONGJI, { code: '340405121001', name: '孔集社区居委会' }], otherVillages: [] }
    const lines = (name: string): WorkbookCell[][] => [['所在村', '姓名', '面积', '金额'], [name, '王建国', 1, 76.03]]
    expect(problemsOf(parseSheets([buildSheet(lines('孔集'))], both))).toEqual(['error A2 没有找到这一格写的村（社区）。'])
    expect(parseSheets([buildSheet(lines('孔集社区'))], both).lists[0]?.divisionCode).toBe('340405121001')
  })
})

describe('the same person twice', () => {
  const id = buildId('1960-01-01')
  test('one ID number on two lines is an error at the second', () => {
    expect(problemsOf(parseSheets([buildSheet([HEADER, buildLine({ id }), buildLine({ id: id.toLowerCase(), householdNo: '2' })])]))).toEqual(['error A3 这一行和第2行的证件号相同，同一人出现了两次。'])
  })

  test('one name, group and household number on two lines is an error', () => {
    expect(problemsOf(parseSheets([buildSheet([HEADER, buildLine(), buildLine()])]))).toEqual(['error A3 这一行和第2行的姓名、村民组、户号都相同。'])
  })

  test('namesakes of one group without household numbers ask for them', () => {
    const lines = [buildLine({ householdNo: null }), buildLine({ householdNo: null })]
    expect(problemsOf(parseSheets([buildSheet([HEADER, ...lines])]))).toEqual(['warning A3 这一行和第2行同组同名，又没有户号，村民分不清是谁。'])
  })

  test('one person in two villages is a warning', () => {
    const sheets = [buildSheet([HEADER, buildLine({ id })], { name: '妙山村' }), buildSheet([HEADER, buildLine({ id })], { name: '沈巷村' })]
    expect(problemsOf(parseSheets(sheets, TWO_VILLAGES))).toEqual(['warning A2 这一行和“妙山村”表第2行（另一个村）的证件号相同，同一人在两个村领取。'])
  })
})

describe('lists that must not be open', () => {
  test('a list of orphans is refused whole, before anything is read', () => {
    const parsed = parseSheets([buildSheet([HEADER, buildLine()])], { subsidy: subsidyOf('orphans') })
    expect(problemsOf(parsed)).toEqual(['error - 孤儿和事实无人抚养儿童基本生活费的名单不得逐人公开，也不公开合计。'])
    expect(parsed.columns).toEqual([])
  })

  const oldHeader = ['姓名', '身份证号', '标准', '月数', '金额']
  const old = (year: number, count: number): WorkbookCell[][] => Array.from({ length: count }, (_, index) => [`王${'甲乙丙丁戊己'[index]}${year % 2 ? '华' : '兰'}`, buildId(`${year}-01-01`, `0${year % 10}${index}`), 50, 3, 150])

  test('the old are published as totals by age band, and no age stays with the lines', () => {
    const parsed = parseSheets([buildSheet([oldHeader, ...old(1945, 4), ...old(1934, 3)])], { subsidy: subsidyOf('old-age') })
    expect(parsed.problems).toEqual([])
    expect(parsed.lists[0]).toMatchObject({ disclosure: 'totals', columns: [], totals: { recipients: 7, amountFen: 105000, areaMilliMu: null } })
    expect(parsed.lists[0]?.bands).toEqual([{ label: '80—89周岁', recipients: 4, amountFen: 60000 }, { label: '90—99周岁', recipients: 3, amountFen: 45000 }])
    expect(openText(parsed.lists)).not.toMatch(/19(45|34)|"age"/)
  })

  test('ages are those at the end of the year the list is for', () => {
    const parsed = parseSheets([buildSheet([oldHeader, ...old(1945, 3), ...old(1935, 3)])], { subsidy: subsidyOf('old-age'), period: '2024年度' })
    expect(problemsOf(parsed).filter((problem) => problem.includes('不满80周岁'))).toHaveLength(3)
  })

  test('a total of one or two persons would tell their payment, so there is none', () => {
    const parsed = parseSheets([buildSheet([oldHeader, ...old(1945, 2)])], { subsidy: subsidyOf('old-age') })
    expect(problemsOf(parsed)).toEqual(['error - 妙山村只有2人，公开合计就等于公开个人的金额，这个村的合计不在网上公开。'])
    expect(parsed.lists).toEqual([])
  })

  test('beside larger villages the small one is left out with a warning', () => {
    const sheets = [buildSheet([oldHeader, ...old(1945, 5)], { name: '妙山村' }), buildSheet([oldHeader, ...old(1944, 2)], { name: '沈巷村' })]
    const parsed = parseSheets(sheets, { ...TWO_VILLAGES, subsidy: subsidyOf('old-age') })
    expect(parsed.lists.map((list) => list.divisionName)).toEqual(['妙山村'])
    expect(parsed.acceptable).toBe(true)
  })
})

test('a hundred thousand faulty cells are counted, not listed', () => {
  const parsed = parseSheets([buildSheet([HEADER, ...Array.from({ length: 2000 }, () => buildLine({ name: null }))])])
  expect(parsed.problems).toHaveLength(101)
  expect(parsed.problems.map((problem) => problem.message)).toContain('同样的问题还有1900处没有一一列出。')
})

test('machines keep item and model, and a person may buy two', () => {
  const parsed = parseSheets([buildSheet([
    ['购机者', '身份证号', '机具品目', '型号', '生产厂家', '经销商', '数量', '单价', '单台补贴额', '补贴额'],
    ['王建国', buildId('1960-01-01'), '轮式拖拉机', 'A-1', '某厂', '某店', 1, 90000, 12000, 12000],
    ['王建国', buildId('1960-01-01'), '旋耕机', 'B-2', '某厂', '某店', 2, 9000, 1500, 3000],
  ])], { subsidy: subsidyOf('machinery') })
  expect(parsed.problems).toEqual([])
  expect(parsed.lists[0]?.rows[1]).toMatchObject({ item: '旋耕机 B-2', count: 2, rate: 150000000, amountFen: 300000 })
  expect(parsed.lists[0]?.columns.map((column) => column.label)).toEqual(['姓名', '机具品目', '数量', '补贴标准', '补贴金额'])
})
