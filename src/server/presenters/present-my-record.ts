import type { MyPayment, MyRecord, PaymentQuantity } from '../../domain/api/my-record-contract'
import { isPaymentContent } from '../../domain/editions/edition-content'
import { explainAmount } from '../../domain/my-money/explain-amount'
import { explainChange, findPrevious } from '../../domain/my-money/explain-change'
import { paymentYear } from '../../domain/my-money/payment-year'
import { findSubsidy, type Subsidy } from '../../domain/subsidies/subsidy-catalogue'
import { shanghaiDate } from '../../domain/text/dates'
import type { DivisionRow } from '../store/divisions-store'
import type { HouseholdPayment } from '../store/household-payments-store'
import type { RecipientRow } from '../store/recipients-store'
import { presentSupervisionPhone } from './present-division'
import { publicityStateOn } from './present-payment-list'

/** What surrounds a person's payments. */
export interface RecordSurroundings {
  /** The village first, then its township and district. */
  lineage: readonly DivisionRow[]
  /** The newest explainer of each subsidy, by its code. */
  explainers: ReadonlyMap<string, { id: string; title: string }>
  /** Deciphers the last digits of an account; null when there are none. */
  accountLast4: (payment: HouseholdPayment) => string | null
  wechat: MyRecord['wechat']
  now: Date
}

/** A person's own record: nothing of anybody else, and of an account the last 4 digits. */
export function presentMyRecord(recipient: RecipientRow, payments: readonly HouseholdPayment[], surroundings: RecordSurroundings): MyRecord {
  const { lineage, now } = surroundings
  const presented = payments.map((payment) => presentPayment(payment, surroundings))
  const explained = presented.map((payment): MyPayment => {
    const previous = findPrevious(presented, payment)
    return { ...payment, change: previous === null ? null : explainChange(previous, payment) }
  })
  const [village, township] = lineage
  return {
    asOf: now.toISOString(), name: recipient.name, groupName: recipient.group_name, householdNo: recipient.household_no,
    villageCode: recipient.division_code, villageName: village?.short_name ?? '', townshipName: township?.short_name ?? '',
    payments: explained, years: sumYears(explained),
    phones: { village: phoneOf(village), township: phoneOf(township), supervision: presentSupervisionPhone(lineage) },
    wechat: surroundings.wechat,
  }
}

function phoneOf(division: DivisionRow | undefined): { office: string; phone: string } | null {
  if (division === undefined || division.contact_phone === null) return null
  return { office: division.contact_office ?? division.short_name, phone: division.contact_phone }
}

function presentPayment(payment: HouseholdPayment, { explainers, accountLast4, now }: RecordSurroundings): MyPayment {
  const subsidy = findSubsidy(payment.subsidy_code)
  const { content } = payment
  if (subsidy === null || !isPaymentContent(content)) throw new Error('a payment without a known subsidy is stored')
  const figures = { quantity: quantityOf(subsidy, payment), rate: payment.rate, rateUnit: subsidy.rateUnit, amountFen: payment.amount_fen }
  const { objection_id: objectionId } = payment
  return {
    editionId: payment.edition_id, rowNo: payment.row_no, subsidyCode: subsidy.code, subsidyName: subsidy.name, period: content.period,
    year: paymentYear(content.period, payment.paid_on ?? shanghaiDate(payment.published_at)), ...figures, item: payment.item ?? payment.grade,
    paidOn: payment.paid_on, publishedAt: payment.published_at.toISOString(), accountLast4: accountLast4(payment),
    explanation: { steps: explainAmount(figures), explainer: explainers.get(subsidy.code) ?? null }, change: null,
    objection: { possible: objectionId === null && publicityStateOn(content, shanghaiDate(now)) === 'open', lastDay: content.publicityEnd, id: objectionId },
  }
}

function quantityOf(subsidy: Subsidy, { area_milli_mu: area, count }: HouseholdPayment): PaymentQuantity | null {
  if (subsidy.quantity === null) return null
  const { label, unit } = subsidy.quantity
  if (area !== null) return { value: area, places: 3, label, unit }
  return count === null ? null : { value: count, places: 0, label, unit }
}

/** Every year from the first to the last, so that a bar shows a year without a payment as such. */
function sumYears(payments: readonly MyPayment[]): MyRecord['years'] {
  if (payments.length === 0) return []
  const years = payments.map(({ year }) => year)
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => {
    const within = payments.filter(({ year }) => year === first + index)
    return { year: first + index, amountFen: within.reduce((sum, { amountFen }) => sum + amountFen, 0), payments: within.length }
  })
}
