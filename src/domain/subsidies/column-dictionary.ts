import { squeezeText } from '../text/digits'
import { PAYMENT_FIELDS, type PaymentField } from './payment-field'

/**
 * Headers met in real lists, after spaces, brackets and units are taken off. Within a field the order is the order of
 * preference: a list with both 实发金额 and 应发金额 is read by the first.
 */
const ALIASES: Readonly<Record<PaymentField, readonly string[]>> = {
  name: ['户主姓名', '农户姓名', '购机者姓名', '享受人姓名', '申请人姓名', '补贴对象姓名', '领取人姓名', '姓名', '户主', '农户', '购机者', '补贴对象', '享受人', '发放对象', '申请人', '户主名称', '种植户姓名', '种植户', '保障对象姓名', '保障对象', '购机者名称', '名称', '户名'],
  group: ['村民组', '村民小组', '所在组', '组别', '组号', '村组', '组名', '小组', '组', '村民组别', '所属组', '所在村民组'],
  householdNo: ['户号', '户编号', '农户编号', '家庭编号', '户代码', '门牌号'],
  village: ['所在村', '村名', '行政村', '所属村', '村名称', '村别', '村', '村居', '村社区', '所在村社区', '村（社区）', '所在村居', '社区', '村委会'],
  idNumber: ['身份证号', '身份证号码', '居民身份证号', '居民身份证号码', '公民身份号码', '证件号码', '证件号', '身份证', '身份证件号码', '户主身份证号', '户主身份证号码', '户主身份证', '身份证件号', '统一社会信用代码', '身份证号或统一社会信用代码', '身份证号码或统一社会信用代码'],
  bankAccount: ['一卡通账号', '一卡通卡号', '一卡通号', '银行卡号', '银行账号', '银行账户', '社保卡号', '社保卡账号', '打款账号', '收款账号', '发放账号', '账号', '帐号', '卡号', '账户', '存折账号', '银行帐号', '惠农一卡通账号', '社会保障卡号', '社保卡银行账号', '开户账号', '收款账户'],
  phone: ['联系电话', '手机号', '手机号码', '电话', '联系方式', '电话号码', '手机', '本人电话'],
  area: ['实际补贴面积', '计补面积', '核定补贴面积', '补贴面积', '核定面积', '核实面积', '种植面积', '申请面积', '申报面积', '面积', '实际种植面积', '水稻种植面积', '稻谷种植面积', '补贴亩数', '亩数'],
  rate: ['补贴标准', '发放标准', '补助标准', '津贴标准', '每亩补贴标准', '亩均补贴标准', '月标准', '月补贴标准', '月发放标准', '标准', '单台补贴额', '单台补贴金额', '每亩补贴', '补贴单价'],
  count: ['发放月数', '补贴月数', '补发月数', '享受月数', '月数', '购机数量', '购买数量', '数量', '台数', '数量台'],
  amount: ['实发金额', '实际发放金额', '打款金额', '发放金额', '补贴金额', '补助金额', '救助金额', '津贴金额', '补贴资金', '补贴额', '月保障金', '月保障金额', '保障金额', '保障金', '应发金额', '应补金额', '金额', '补贴总额', '总补贴额', '补贴金额合计', '金额合计', '合计金额', '补贴合计', '实发补贴', '补贴', '补贴资金额', '补助资金', '救助金', '发放资金'],
  householdSize: ['保障人口', '保障人数', '家庭人口', '人口数', '人数', '保障人口数', '家庭人口数', '享受人数'],
  age: ['年龄', '周岁', '周岁年龄', '实足年龄'],
  item: ['机具品目', '品目', '机具名称', '产品名称', '机具品目名称', '机械名称', '机具'],
  model: ['机具型号', '型号', '规格型号', '产品型号', '机具型号名称'],
  maker: ['生产厂家', '生产企业', '厂家', '制造商', '生产企业名称'],
  dealer: ['经销商', '经销企业', '经销商名称', '销售单位'],
  unitPrice: ['单台销售价格', '销售单价', '单价', '销售价格', '购机价格', '销售总价'],
  grade: ['房屋等级', '危房等级', '鉴定等级', '等级', '房屋危险等级', '危房级别'],
  category: ['类别', '人员类别', '救助类别', '保障类别', '补贴类别', '对象类别', '低保类别', '残疾类别', '残疾等级', '补贴类型', '补贴项目', '补贴名称'],
  paidOn: ['发放日期', '打款日期', '拨付日期', '到账日期', '发放时间', '打款时间', '拨付时间'],
  remark: ['备注', '说明', '附注'],
  serialNo: ['序号', '编号', '序', '行号'],
}

const FIELD_BY_ALIAS: ReadonlyMap<string, { field: PaymentField; rank: number }> = new Map(
  (Object.keys(ALIASES) as PaymentField[]).flatMap((field) => ALIASES[field].map((alias, rank) => [alias, { field, rank }] as const)),
)

/** A header as written, without spaces, line breaks, marks and bracketed units: “补贴面积 (亩)” → 补贴面积. */
export function plainHeader(text: string): string {
  return squeezeText(text)
    .replace(/[((\[【〔][^))\]】〕]*[))\]】〕]/g, '')
    .replace(/[*::、.。_]/g, '')
    .replace(/(元\/亩|元\/月|元\/台|元\/人·月)$/, '')
}

/** What a header was recognised as. `field` is null when somebody said that the column isn't to be read; `rank`: how much it is preferred among synonyms, lowest first. */
export interface RecognisedHeader {
  field: PaymentField | null
  rank: number
  by: 'dictionary' | 'alias' | 'mapping'
}

/** Tells what a header stands for; null when nothing is known of it. */
export type HeaderRecogniser = (text: string) => RecognisedHeader | null

/** Headers by their plain writing (see plainHeader) and what they stand for; `none`: not to be read. */
export type HeaderMeanings = ReadonlyMap<string, PaymentField | 'none'>

/** The built-in dictionary: the field a header stands for, or null when it isn't known. */
export function recogniseHeader(text: string): RecognisedHeader | null {
  const plain = plainHeader(text)
  const found = FIELD_BY_ALIAS.get(plain) ?? FIELD_BY_ALIAS.get(plain.replace(/(亩|万元|元|个月|台)$/, ''))
  return found ? { ...found, by: 'dictionary' } : null
}

/** A recogniser that asks the clerk's mapping first, then the dictionary, then the aliases that an administrator has added to it. */
export function createHeaderRecogniser(mapping: HeaderMeanings, aliases: HeaderMeanings): HeaderRecogniser {
  const meaning = (field: PaymentField | 'none', rank: number, by: RecognisedHeader['by']): RecognisedHeader => ({ field: field === 'none' ? null : field, rank, by })
  return (text) => {
    const plain = plainHeader(text)
    const mapped = mapping.get(plain)
    if (mapped !== undefined && mayStandFor(plain, mapped)) return meaning(mapped, -1, 'mapping')
    const known = recogniseHeader(text)
    if (known) return known
    const alias = aliases.get(plain)
    return alias === undefined ? null : meaning(alias, 1_000, 'alias')
  }
}

const IDENTIFIERS: readonly PaymentField[] = ['idNumber', 'bankAccount', 'phone']

/** Whether a header may be given this meaning: one that the dictionary knows as an identifier never becomes a column that is published. */
export function mayStandFor(header: string, field: PaymentField | 'none'): boolean {
  const known = recogniseHeader(header)?.field ?? null
  if (known === null || !IDENTIFIERS.includes(known) || field === 'none') return true
  return PAYMENT_FIELDS[field].use !== 'published'
}

/** How headers of a field are usually written, for telling a clerk what is missing: “姓名”(或“户主姓名”…). */
export function usualHeaders(field: PaymentField): readonly string[] {
  return ALIASES[field]
}
