import { withoutLongDigits } from '../text/digits'
import { accepted, refused, type Outcome } from '../text/outcome'
import { mayStandFor, plainHeader, type HeaderMeanings } from './column-dictionary'
import { PAYMENT_FIELDS, type PaymentField } from './payment-field'

/** Most columns a clerk can be asked about in one workbook. */
const MOST_MAPPED = 100

/** Whether the text names a field of a payment list. */
export function isPaymentField(text: string): text is PaymentField {
  return Object.hasOwn(PAYMENT_FIELDS, text)
}

/**
 * Reads what a clerk said about columns: a JSON object from header to field, `none` for a column that isn't to be read. Empty text is no mapping.
 * Refusals: unfit-mapping, when it can't be read or a column of ID, account or phone numbers is called something that would be published.
 */
export function parseColumnMapping(text: string): Outcome<HeaderMeanings> {
  const meanings = new Map<string, PaymentField | 'none'>()
  if (text.trim() === '') return accepted(meanings)
  const value = parseObject(text)
  if (value === null || Object.keys(value).length > MOST_MAPPED) return refused('unfit-mapping', '没有读懂各列的对应关系，请重新选择每一列是什么。')
  for (const [header, field] of Object.entries(value)) {
    if (typeof field !== 'string' || (field !== 'none' && !isPaymentField(field))) return refused('unfit-mapping', '没有读懂各列的对应关系，请重新选择每一列是什么。')
    if (!mayStandFor(header, field)) return refused('unfit-mapping', identifierSentence(header, field))
    // Headers are shown without long digits, and so they come back and are kept.
    meanings.set(plainHeader(withoutLongDigits(header)), field)
  }
  return accepted(meanings)
}

/** Why a header of identifiers can't be given this meaning. */
export function identifierSentence(header: string, field: PaymentField | 'none'): string {
  const label = field === 'none' ? '不导入' : PAYMENT_FIELDS[field].label
  return `“${plainHeader(header).slice(0, 20)}”是证件号、账号或电话，不能当作要公开的“${label}”。请选别的列。`
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
