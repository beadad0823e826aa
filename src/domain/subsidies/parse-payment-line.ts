import { birthDateOf, idNumberFault, isOldIdNumber } from '../disclosure/id-number'
import { isCreditCode } from '../disclosure/credit-code'
import { YOUNGEST_LISTED_AGE } from '../disclosure/disclosure-policy'
import { findPersonalData, PERSONAL_DATA_NAMES } from '../disclosure/personal-data-check'
import { parseMilliMu } from '../text/area'
import { ageOn } from '../text/dates'
import { parseDecimal } from '../text/decimal'
import { squeezeText, tidyDigits, tidyText } from '../text/digits'
import { formatFen, parseFen } from '../text/money'
import { parseRate } from '../text/rate'
import { amountByRate, ROUNDING_SLACK_FEN } from './amount-rule'
import type { LineCells } from './line-cells'
import { PAYMENT_FIELDS, type PaymentField } from './payment-field'
import { readPrivateCells, type PrivateCells } from './private-cells'
import type { Subsidy } from './subsidy-catalogue'

/** One line as read. `age` serves the checks and goes no further than the parser; `personKey` and the private cells never reach anybody but the household. */
export interface PaymentLine extends PrivateCells {
  name: string
  groupName: string | null
  householdNo: string | null
  areaMilliMu: number | null
  rate: number | null
  count: number | null
  item: string | null
  grade: string | null
  amountFen: number
  personKey: string | null
  age: number | null
}

/** 高龄津贴 is paid from this age (周岁): 老年人权益保障法第三十三条 and the provincial schemes under it. */
const OLD_AGE = 80

/** What a line's cells say so far, faulty ones as null. */
type Amounts = Pick<PaymentLine, 'areaMilliMu' | 'rate' | 'count'> & { amountFen: number | null }

/** Reads one line; every problem goes to `cells`. Null when the name or the amount can't be read. */
export function parsePaymentLine(cells: LineCells, subsidy: Subsidy, ageDate: string): PaymentLine | null {
  const name = parseName(cells, subsidy)
  const groupName = groupWords(parseText(cells, 'group', 30))
  const householdNo = parseHouseholdNo(cells)
  const amounts = parseAmounts(cells, subsidy)
  checkArithmetic(cells, subsidy, amounts)
  const person = parsePerson(cells, ageDate)
  if (subsidy.disclosureCategory === 'old-age' && person.age !== null && person.age < OLD_AGE) {
    cells.warn('name', 'too-young', `按证件号或年龄推算不满${OLD_AGE}周岁。`, '请核对证件号和发放条件。')
  }
  checkDroppedText(cells)
  const item = subsidy.basis === 'machines' ? [parseText(cells, 'item', 60), parseText(cells, 'model', 60)].filter(Boolean).join(' ') : ''
  if (subsidy.basis === 'machines' && cells.isEmpty('item')) cells.error('item', 'missing', '没有填机具品目。', '请填上机具品目，如“轮式拖拉机”。')
  const grade = subsidy.disclosureCategory === 'housing' ? parseText(cells, 'grade', 20) : null
  if (name === null || amounts.amountFen === null) return null
  return { name, groupName, householdNo, ...amounts, amountFen: amounts.amountFen, item: item || null, grade: grade || null, ...person, ...readPrivateCells(cells) }
}

const ORGANISATION = /(合作社|公司|农场|合作联社|村民委员会|村委会|居委会|经济联合社|服务中心|经营部|协会)/

function parseName(cells: LineCells, subsidy: Subsidy): string | null {
  const value = cells.plain('name')
  if (value === null && cells.cell('name') !== null) return null
  // Between Chinese characters a space only pads the column: 王 芳 is 王芳. In other scripts it parts words.
  const name = tidyText(String(value ?? '')).replace(/([^\x20-\x7e]) (?=[^\x20-\x7e])/g, '$1')
  if (name === '') {
    cells.error('name', 'missing', '没有填姓名。', '请填上姓名；如果这一行不是发放对象，请删去整行。')
    return null
  }
  if (/\d/.test(name)) {
    const found = findPersonalData(name)[0]
    cells.error('name', 'digits', found ? `姓名格里有疑似${PERSONAL_DATA_NAMES[found.kind]}。` : '姓名格里有数字。', '请只写姓名，同名的人用户号区分。')
    return null
  }
  const organisation = ORGANISATION.test(name) && (subsidy.disclosureCategory === 'farming' || subsidy.disclosureCategory === 'machinery')
  if (name.length > (organisation ? 50 : 25)) {
    cells.error('name', 'too-long', '姓名太长，不像一个人的姓名。', '请只写户主姓名，其他内容写在备注里。')
    return null
  }
  if (/[*?#]/.test(name)) cells.warn('name', 'masked', '姓名里有“*”或“?”，村民会找不到自己。', '请写完整姓名；生僻字可从字典里复制。')
  else if (/[<>{}\\"`=|~^$%&+]/.test(name)) cells.warn('name', 'signs', '姓名里有不常见的符号。', '请核对姓名。')
  return name
}

/** Text that will be shown: checked for identifiers typed into the wrong place. */
function parseText(cells: LineCells, field: PaymentField, longest: number): string | null {
  if (!cells.has(field)) return null
  const value = cells.plain(field)
  if (value === null) return null
  const text = tidyText(String(value))
  if (text === '') return null
  const label = PAYMENT_FIELDS[field].label
  const found = findPersonalData(text)[0]
  if (found) {
    cells.error(field, 'personal', `${label}格里有疑似${PERSONAL_DATA_NAMES[found.kind]}。`, `请删去号码，只写${label}。`)
    return null
  }
  if (field !== 'householdNo' && /\d{12,}/.test(tidyDigits(text))) {
    cells.error(field, 'long-number', `${label}格里有12位以上的号码，像证件号或账号。`, `请删去号码，只写${label}；如果这一列不是${label}，请重新选择这一列是什么。`)
    return null
  }
  if (text.length > longest) {
    cells.error(field, 'too-long', `${label}超过${longest}个字。`, '请写短一些，其他内容写在备注里。')
    return null
  }
  return text
}

/** 3 → 3组, 03 → 3组; anything in words stays. */
function groupWords(text: string | null): string | null {
  if (text === null) return null
  const group = squeezeText(text)
  return /^\d{1,3}$/.test(group) ? `${Number(group)}组` : group
}

/** Longest household number met is 10 digits; whatever is longer is an ID, an account or a contract number. */
const LONGEST_HOUSEHOLD_NO = 12

function parseHouseholdNo(cells: LineCells): string | null {
  const text = parseText(cells, 'householdNo', 30)
  if (text === null) return null
  const householdNo = tidyDigits(text)
  if (householdNo.replace(/\D/g, '').length <= LONGEST_HOUSEHOLD_NO) return householdNo
  cells.error('householdNo', 'long', '户号太长，像证件号、账号或合同编号。', `请填村里使用的户号（不超过${LONGEST_HOUSEHOLD_NO}位）。`)
  return null
}

function parseAmounts(cells: LineCells, subsidy: Subsidy): Amounts {
  const wanted = subsidy.quantity?.field
  const areaMilliMu = wanted === 'area' ? cells.decimal('area', 3, parseMilliMu) : null
  const count = wanted === 'count' ? cells.decimal('count', 0, (value) => parseDecimal(value, 0, ['个月', '月', '台', '套', '人'])) : null
  const rate = subsidy.basis === 'amount' ? null : cells.decimal('rate', 5, parseRate)
  const amountFen = cells.decimal('amount', 2, parseFen)
  const compulsory: PaymentField[] = ['amount']
  if (wanted && cells.has(wanted)) compulsory.push(wanted)
  if (subsidy.basis !== 'amount' && cells.has('rate')) compulsory.push('rate')
  for (const field of compulsory) {
    const label = field === 'count' ? (subsidy.quantity?.label ?? '') : PAYMENT_FIELDS[field].label
    if (cells.isEmpty(field)) cells.error(field, 'missing', `没有填${label}。`, `请填上${label}；如果这一行不发钱，请删去整行。`)
  }
  if (amountFen === 0) cells.warn('amount', 'zero', '金额是0元。', '如果这一户这次不发钱，请删去整行。')
  return { areaMilliMu, count, rate, amountFen }
}

function checkArithmetic(cells: LineCells, subsidy: Subsidy, { areaMilliMu, count, rate, amountFen }: Amounts): void {
  const quantity = areaMilliMu ?? count
  if (!subsidy.quantity || quantity === null || rate === null || amountFen === null) return
  const expected = amountByRate(rate, quantity, areaMilliMu === null ? 0 : 3)
  if (Math.abs(expected - amountFen) <= ROUNDING_SLACK_FEN) return
  const { field, label } = subsidy.quantity
  cells.error(
    'amount', 'arithmetic',
    `补贴标准乘以${label}是${formatFen(expected)}元，这一格是${formatFen(amountFen)}元，相差${formatFen(Math.abs(expected - amountFen))}元。`,
    `请核对同一行的标准（${cells.address('rate')}）、${label}（${cells.address(field)}）和金额，改到一致。`,
  )
}

function parsePerson(cells: LineCells, ageDate: string): Pick<PaymentLine, 'personKey' | 'age'> {
  const id = parseIdNumber(cells)
  const stated = cells.has('age') ? cells.decimal('age', 0, (value) => parseDecimal(value, 0, ['周岁', '岁'])) : null
  const age = id?.birthDate ? ageOn(id.birthDate, ageDate) : stated
  if (age !== null && age < YOUNGEST_LISTED_AGE) {
    const field = id?.birthDate ? 'idNumber' : 'age'
    cells.error(field, 'minor', '这一行的人未满18周岁，不得逐人公开。', '请删去这一行；确需发放的，由监护人领取，按监护人登记或只在内部留存。依据：未成年人保护法第四条。')
  }
  return { personKey: id?.key ?? null, age }
}

function parseIdNumber(cells: LineCells): { key: string; birthDate: string | null } | null {
  const value = cells.has('idNumber') ? cells.plain('idNumber') : null
  if (value === null) return null
  if (typeof value === 'number' && Math.abs(value) >= 1e15) {
    cells.warn('idNumber', 'rounded', '证件号存成了数值，Excel 已经抹掉后几位，无法核对。', '请把这一列设为“文本”格式后重新填写证件号。证件号只用于核对，不会保存和公开。')
    return null
  }
  const text = tidyDigits(String(value)).toUpperCase()
  if (text === '') return null
  const line = `第${cells.row + 1}行`
  if (isOldIdNumber(text)) return { key: text, birthDate: birthDateOf(`${text.slice(0, 6)}19${text.slice(6, 12)}`) }
  if (isCreditCode(text) && !/^\d{17}[\dX]$/.test(text)) return { key: text, birthDate: null }
  const fault = idNumberFault(text)
  switch (fault) {
    case null:
      return { key: text, birthDate: birthDateOf(text) }
    case 'length':
      if (/[A-Z]/.test(text.slice(0, -1))) {
        cells.warn('idNumber', 'other-document', `${line}的证件号不是居民身份证号，没有核对。`, '请自行核对。')
        return { key: text, birthDate: null }
      }
      cells.error('idNumber', 'length', `${line}的证件号不是18位。`, `请对照身份证核对${line}的证件号。`)
      return null
    case 'province':
    case 'birth-date':
      cells.error('idNumber', 'digits', `${line}的证件号里的地区或出生日期不存在。`, `请对照身份证核对${line}的证件号。`)
      return null
    case 'checksum':
      cells.error('idNumber', 'checksum', `${line}的证件号最后一位对不上，至少有一位写错。`, `请对照身份证核对${line}的证件号。`)
      return null
  }
}

/** Remarks are dropped; an identifier in one still tells that the clerk's copy needs tidying. */
function checkDroppedText(cells: LineCells): void {
  const remark = cells.cell('remark')
  const found = typeof remark === 'string' ? findPersonalData(remark)[0] : undefined
  if (found) cells.warn('remark', 'personal', `备注里有疑似${PERSONAL_DATA_NAMES[found.kind]}。`, '备注不会保存和公开；请勿把这份表格原样张贴或作为附件上传。')
}
