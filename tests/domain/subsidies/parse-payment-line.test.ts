import type { WorkbookCell } from '../../../src/domain/subsidies/workbook-grid'
import { buildId, buildLine, buildSheet, HEADER, openText, parseSheets, problemsOf } from './payment-grid'

const first = buildLine({ name: '李秀英', householdNo: '100' })

/** The problems of one line in row 3, under a header and a faultless line. */
function problemsOfLine(changes: Parameters<typeof buildLine>[0]): string[] {
  return problemsOf(parseSheets([buildSheet([HEADER, first, buildLine(changes)])]))
}

test('a faultless line has no problems and keeps nothing but what may be published', () => {
  const parsed = parseSheets([buildSheet([HEADER, first, buildLine({ id: buildId('1960-01-01'), remark: '补发' })])])
  expect(parsed.problems).toEqual([])
  expect(parsed.acceptable).toBe(true)
  expect(parsed.lists[0]?.rows[1]).toEqual({
    rowNo: 2, groupName: '1组', householdNo: '101', name: '王建国', areaMilliMu: 3500, rate: 7603000, count: null, item: null, grade: null, amountFen: 26611,
  })
  expect(openText(parsed)).not.toContain(buildId('1960-01-01').slice(6, 14))
})

test.each<[string, Parameters<typeof buildLine>[0], string]>([
  ['no name', { name: null }, 'error A3 没有填姓名。'],
  ['a name of spaces', { name: '\u3000 ' }, 'error A3 没有填姓名。'],
  ['a digit in the name', { name: '王建国2' }, 'error A3 姓名格里有数字。'],
  ['an ID number in the name', { name: `王建国${buildId('1960-01-01')}` }, 'error A3 姓名格里有疑似身份证号。'],
  ['a masked name', { name: '王*国' }, 'warning A3 姓名里有“*”或“?”，村民会找不到自己。'],
  ['a very long name', { name: '王'.repeat(26) }, 'error A3 姓名太长，不像一个人的姓名。'],
  ['a mobile number in the group', { group: '13800138000' }, 'error B3 村民组格里有疑似手机号。'],
  ['an ID number in the household number', { householdNo: buildId('1960-01-01') }, 'error C3 户号格里有疑似身份证号。'],
  ['a household number that is too long', { householdNo: '1234567890123' }, 'error C3 户号太长，像证件号、账号或合同编号。'],
  ['a household number turned into a date', { householdNo: { kind: 'date', date: '2026-03-01' } }, 'error C3 户号被表格软件变成了日期。'],
  ['no amount', { amount: null }, 'error G3 没有填补贴金额。'],
  ['an amount in words', { amount: '三百' }, 'error G3 补贴金额不是数字。'],
  ['a negative amount', { amount: -266.11 }, 'error G3 补贴金额是负数。'],
  ['an amount with three decimals', { amount: 266.105 }, 'error G3 补贴金额的小数超过2位。'],
  ['an amount that is an account number', { amount: '6210001234567890123' }, 'error G3 补贴金额的位数太多，不像补贴金额。'],
  ['an amount that is an error', { amount: { kind: 'error', code: '#REF!' } }, 'error G3 补贴金额是公式出错的结果（如 #REF!）。'],
  ['an amount never calculated', { amount: { kind: 'formula-without-value' } }, 'error G3 补贴金额是没有计算结果的公式。'],
  ['a tick box as amount', { amount: true }, 'error G3 补贴金额是“真/假”值。'],
  ['no area', { area: null }, 'error E3 没有填补贴面积。'],
  ['an area with four decimals', { area: 3.5001 }, 'error E3 补贴面积的小数超过3位。'],
  ['no standard', { rate: null }, 'error F3 没有填补贴标准。'],
  ['a standard with six decimals', { rate: 76.030001 }, 'error F3 补贴标准的小数超过5位。'],
  ['two 分 too much', { amount: 266.13 }, 'error G3 补贴标准乘以补贴面积是266.11元，这一格是266.13元，相差0.02元。'],
  ['an ID number of 17 digits', { id: '34040519600101001' }, 'error D3 第3行的证件号不是18位。'],
  ['an ID number with a wrong digit', { id: `${buildId('1960-01-01').slice(0, 17)}${buildId('1960-01-01').endsWith('1') ? '2' : '1'}` }, 'error D3 第3行的证件号最后一位对不上，至少有一位写错。'],
  ['an ID number with an impossible birth date', { id: '340405196013010017' }, 'error D3 第3行的证件号里的地区或出生日期不存在。'],
  ['an ID number stored as a number', { id: 340405196001010000 }, 'warning D3 证件号存成了数值，Excel 已经抹掉后几位，无法核对。'],
  ['a passport', { id: 'G12345678A' }, 'warning D3 第3行的证件号不是居民身份证号，没有核对。'],
  ['somebody under 18', { id: buildId('2008-11-23') }, 'error D3 这一行的人未满18周岁，不得逐人公开。'],
  ['a mobile number in the remark', { remark: '电话13800138000' }, 'warning H3 备注里有疑似手机号。'],
])('%s is reported at its cell', (_, changes, problem) => {
  expect(problemsOfLine(changes)).toEqual([problem])
})

test.each<[string, Parameters<typeof buildLine>[0]]>([
  ['somebody who is 18 today', { id: buildId('2008-11-22') }],
  ['an ID number with an apostrophe, spaces and a small x', { id: `' ${buildId('1960-01-01').toLowerCase()} ` }],
  ['an old ID number of 15 digits', { id: '340405600101001' }],
  ['a credit code of a cooperative', { name: '八公山区妙山种植专业合作社', id: '93340405MA2ABCDE0X' }],
  ['a difference of one 分', { amount: 266.1 }],
  ['full-width digits', { area: '\uff13.\uff15', amount: '266.11元' }],
  ['a minority name with a dot', { name: '阿卜杜拉·买买提' }],
  ['a rare character', { name: '王\u{20bb7}\u3401' }],
])('%s is accepted', (_, changes) => {
  expect(problemsOfLine(changes).filter((problem) => problem.startsWith('error'))).toEqual([])
})

test('an amount of nothing is let through with a warning', () => {
  expect(problemsOfLine({ area: 0, amount: 0 })).toEqual(['warning G3 金额是0元。'])
})

test('every problem of a line comes at once', () => {
  expect(problemsOfLine({ name: null, area: 'x', amount: -1 }).length).toBe(3)
})

test('spaces that pad a name are taken out, group numbers become groups', () => {
  const parsed = parseSheets([buildSheet([HEADER, buildLine({ name: ' 王\u3000芳 ', group: 3, householdNo: 12 })])])
  expect(parsed.lists[0]?.rows[0]).toMatchObject({ name: '王芳', groupName: '3组', householdNo: '12' })
})

test('no problem ever quotes a name or a number of a person', () => {
  const id = buildId('2015-01-01')
  const wrong: WorkbookCell[] = [`王建国${id}`, id, id, `${id}9`, id, id, id, `电话13800138000 ${id}`]
  const parsed = parseSheets([buildSheet([HEADER, wrong, ['李秀英', '13800138000', '13800138000', id, '13800138000', '13800138000', '13800138000', null]])])
  const text = JSON.stringify([parsed.problems, parsed.remarks, parsed.columns])
  expect(text).not.toMatch(/\d{9}/)
  expect(text).not.toMatch(/王建国|李秀英/)
})
