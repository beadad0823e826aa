import type { PaymentColumn } from '../api/payment-lists-contract'
import { PAYMENT_FIELDS, type PaymentField } from '../subsidies/payment-field'
import type { DisclosureCategory, Subsidy } from '../subsidies/subsidy-catalogue'

/** everyone: no sign-in · village: verified people of the same village · own: the person paid · after: everyone once publicity has ended. */
export type DisclosureViewer = 'everyone' | 'village' | 'own' | 'after'

export type PublicField = PaymentColumn['key']

/** rows: line by line with these fields and no others · totals: sums only · nothing: not even that. */
export type Disclosure = { kind: 'rows'; fields: readonly PublicField[] } | { kind: 'totals' } | { kind: 'nothing' }

/** A total that stands for fewer persons than this can be told apart, so it is merged into its neighbour or not shown. */
export const SMALLEST_CELL = 3

/** Persons younger than this (周岁) never appear on a list (未成年人保护法第四条: protect a minor's privacy and personal information). */
export const YOUNGEST_LISTED_AGE = 18

const TOTALS: Disclosure = { kind: 'totals' }
const NOTHING: Disclosure = { kind: 'nothing' }

function rows(...fields: PublicField[]): Disclosure {
  return { kind: 'rows', fields }
}

const FARMING = rows('groupName', 'householdNo', 'name', 'areaMilliMu', 'rate', 'amountFen')
const MACHINERY = rows('groupName', 'householdNo', 'name', 'item', 'count', 'rate', 'amountFen')
const PLAIN = rows('groupName', 'householdNo', 'name', 'amountFen')

/** Who may see what of which list: the whole policy, one row per category. What isn't listed isn't shown. */
export const DISCLOSURE_POLICY: Readonly<Record<DisclosureCategory, Readonly<Record<DisclosureViewer, Disclosure>>>> = {
  farming: { everyone: FARMING, village: FARMING, own: FARMING, after: TOTALS },
  machinery: { everyone: MACHINERY, village: MACHINERY, own: MACHINERY, after: TOTALS },
  housing: { everyone: TOTALS, village: rows('groupName', 'householdNo', 'name', 'grade', 'amountFen'), own: rows('groupName', 'householdNo', 'name', 'grade', 'amountFen'), after: TOTALS },
  relief: { everyone: TOTALS, village: PLAIN, own: PLAIN, after: TOTALS },
  disability: { everyone: TOTALS, village: PLAIN, own: PLAIN, after: TOTALS },
  'old-age': { everyone: TOTALS, village: PLAIN, own: rows('groupName', 'householdNo', 'name', 'rate', 'count', 'amountFen'), after: TOTALS },
  children: { everyone: NOTHING, village: NOTHING, own: NOTHING, after: NOTHING },
}

const NOTES: Readonly<Record<DisclosureCategory, string>> = {
  farming: '公示期内公开到户：姓名、村民组、面积、标准和金额。身份证号、银行账号和电话一律不公开。依据：《政府信息公开条例》第二十一条、个人信息保护法第六条。',
  machinery: '公示期内公开购机者、机具和补贴额。身份证号、银行账号和电话一律不公开。依据：《政府信息公开条例》第二十一条、个人信息保护法第六条。',
  housing: '这类补助关系到家庭困难情况，网上只公开户数和金额合计，名单在村公告栏限期张贴。依据：个人信息保护法第六条、第二十八条。',
  relief: '救助名单关系到家庭困难情况，网上只公开户数和金额合计，名单在村公告栏限期张贴。依据：基层政务公开标准目录（国办发〔2019〕54号）社会救助领域。',
  disability: '残疾情况是敏感个人信息，网上只公开人数和金额合计。依据：个人信息保护法第二十八条。',
  'old-age': '年龄是个人信息，网上只按年龄段公开人数和金额合计，每段不少于3人。依据：个人信息保护法第六条。',
  children: '未成年人的信息不公开，也不公开能推算到个人的合计。依据：未成年人保护法第四条、个人信息保护法第三十一条。',
}

/** Said of a list of rows whose publicity is over. */
const AFTER_NOTE = '公示期已结束，名单不再公开，只保留户数和金额合计。依据：个人信息保护法第十九条（保存期限为实现目的所必要的最短时间）。'

/** What this viewer may see of lists of this subsidy. */
export function disclosureFor(subsidy: Subsidy, viewer: DisclosureViewer): Disclosure {
  return DISCLOSURE_POLICY[subsidy.disclosureCategory][viewer]
}

/** Why a list shows what it shows, in plain words with the source of the rule. `after`: publicity has ended. */
export function disclosureNote(subsidy: Subsidy, viewer: 'everyone' | 'after' = 'everyone'): string {
  if (viewer === 'after' && disclosureFor(subsidy, 'everyone').kind === 'rows') return AFTER_NOTE
  return NOTES[subsidy.disclosureCategory]
}

/**
 * Totals may be published only when they stand for at least three lines: one line's total is its amount, and one of two
 * could take off their own. False means that neither the number of persons nor the sums of a totals-only list may be shown.
 */
export function mayShowTotals(recipients: number): boolean {
  return recipients === 0 || recipients >= SMALLEST_CELL
}

const COLUMN_FIELDS: readonly { key: PublicField; field: PaymentField; unit: string }[] = [
  { key: 'groupName', field: 'group', unit: '' },
  { key: 'householdNo', field: 'householdNo', unit: '' },
  { key: 'name', field: 'name', unit: '' },
  { key: 'item', field: 'item', unit: '' },
  { key: 'grade', field: 'grade', unit: '' },
  { key: 'areaMilliMu', field: 'area', unit: '亩' },
  { key: 'count', field: 'count', unit: '' },
  { key: 'rate', field: 'rate', unit: '' },
  { key: 'amountFen', field: 'amount', unit: '元' },
]

/** The public table of a list: the columns this viewer may see, in the order shown, of those the list has values for. Empty for totals. */
export function disclosedColumns(subsidy: Subsidy, viewer: DisclosureViewer, present: ReadonlySet<PublicField>): PaymentColumn[] {
  const disclosure = disclosureFor(subsidy, viewer)
  if (disclosure.kind !== 'rows') return []
  return COLUMN_FIELDS.filter(({ key }) => disclosure.fields.includes(key) && present.has(key)).map(({ key, field, unit }) => {
    if (key === 'rate') return { key, label: PAYMENT_FIELDS.rate.label, unit: subsidy.rateUnit }
    if (key === 'count') return { key, label: subsidy.quantity?.label ?? PAYMENT_FIELDS.count.label, unit: subsidy.quantity?.unit ?? '' }
    return { key, label: PAYMENT_FIELDS[field].label, unit }
  })
}
