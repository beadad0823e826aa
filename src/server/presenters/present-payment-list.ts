import type { PaymentListSummary, PublicPaymentList } from '../../domain/api/payment-lists-contract'
import { disclosureFor, disclosureNote, mayShowTotals } from '../../domain/disclosure/disclosure-policy'
import { isPaymentContent, type EditionContent, type PaymentEditionContent } from '../../domain/editions/edition-content'
import { findSubsidy, type Subsidy } from '../../domain/subsidies/subsidy-catalogue'
import { addDays, formatDate } from '../../domain/text/dates'
import type { EditionRow, PublishedRow } from '../store/editions-store'
import { presentWithdrawal } from './present-written-edition'

/** What surrounds a list on its page. */
export interface PaymentSurroundings {
  divisionName: string
  contact: { office: string; phone: string } | null
  supervisionPhone: string | null
  explainer: { id: string; title: string } | null
  /** The day in Asia/Shanghai on which the list is looked at. */
  today: string
  now: Date
}

type ListRow = Pick<EditionRow, 'id' | 'title' | 'subsidy_code' | 'content'> & { published_at: Date | null }

type Publicity = Pick<PaymentEditionContent, 'publicityStart' | 'publicityEnd'>

interface ReadList {
  subsidy: Subsidy
  content: PaymentEditionContent
}

function readList(row: { subsidy_code: string; content: EditionContent }): ReadList {
  const subsidy = findSubsidy(row.subsidy_code)
  if (subsidy === null || !isPaymentContent(row.content)) throw new Error('a payment list without a known subsidy or without totals is stored')
  return { subsidy, content: row.content }
}

export function publicityStateOn(content: Publicity, today: string): PaymentListSummary['publicityState'] {
  if (today < content.publicityStart) return 'before'
  return today > content.publicityEnd ? 'ended' : 'open'
}

/** Whether the public may see lines of this list on this day: only when the policy says rows, and only within publicity. */
export function mayShowRows(row: { subsidy_code: string; content: EditionContent }, today: string): boolean {
  return areRowsOpen(row.subsidy_code, readList(row).content, today)
}

/** The same, of a list of which only the subsidy and the days are at hand. */
export function areRowsOpen(subsidyCode: string, publicity: Publicity, today: string): boolean {
  const subsidy = findSubsidy(subsidyCode)
  return subsidy !== null && disclosureFor(subsidy, 'everyone').kind === 'rows' && publicityStateOn(publicity, today) === 'open'
}

/** Once publicity is over, the totals of one or two lines would still tell what somebody was paid: then nothing is left to show. */
export function isSpent(row: { subsidy_code: string; content: EditionContent }, today: string): boolean {
  const { content } = readList(row)
  return publicityStateOn(content, today) === 'ended' && !mayShowTotals(content.totals.recipients)
}

export function presentPaymentListSummary(row: PublishedRow | ListRow, today: string, now: Date): PaymentListSummary {
  const { subsidy, content } = readList(row)
  return {
    id: row.id, title: row.title, subsidyCode: subsidy.code, subsidyName: subsidy.name, period: content.period,
    publicityStart: content.publicityStart, publicityEnd: content.publicityEnd, publicityState: publicityStateOn(content, today),
    recipients: content.totals.recipients, totalAmountFen: content.totals.amountFen, publishedAt: (row.published_at ?? now).toISOString(),
  }
}

/** A list as everyone may see it on this day; of a withdrawn one only the title, the dates and why it is gone. */
export function presentPaymentList(edition: EditionRow, surroundings: PaymentSurroundings): PublicPaymentList {
  const { divisionName, contact, supervisionPhone, explainer, today, now } = surroundings
  const { subsidy, content } = readList(edition)
  const rows = mayShowRows(edition, today)
  const withdrawal = presentWithdrawal(edition) ?? (isSpent(edition, today) ? spentWithdrawal(content) : null)
  const whole: PublicPaymentList = {
    ...presentPaymentListSummary(edition, today, now),
    office: edition.office, divisionName, rateText: content.rateText, totals: content.totals, disclosure: rows ? 'rows' : 'totals',
    disclosureNote: noteFor(subsidy, content, today), columns: rows ? allowedColumns(subsidy, content) : [], bands: content.bands,
    contact, supervisionPhone, explainer, remark: content.remark, differences: shownDifferences(content, rows), fund: shownFund(subsidy, content, rows), withdrawal,
  }
  if (withdrawal === null) return whole
  return {
    ...whole, recipients: 0, totalAmountFen: 0, rateText: null, totals: { recipients: 0, amountFen: 0, areaMilliMu: null }, disclosure: 'totals',
    columns: [], bands: [], remark: '', differences: [], fund: null,
  }
}

/** What a batch of several lists paid, less the lists still shown, would tell the total of one that is hidden for its size: then it goes with the rows. */
function shownFund(subsidy: Subsidy, { fund }: PaymentEditionContent, rows: boolean): PublicPaymentList['fund'] {
  if (!fund) return null
  return rows || fund.lists === 1 || disclosureFor(subsidy, 'everyone').kind === 'totals' ? fund : null
}

/** Figures of a part of the list could tell the amount of a single row, so they are shown only beside the rows. */
function shownDifferences(content: PaymentEditionContent, rows: boolean): string[] {
  return (content.differences ?? []).filter(({ whole }) => rows || whole).map(({ text }) => text)
}

function allowedColumns(subsidy: Subsidy, content: PaymentEditionContent): PublicPaymentList['columns'] {
  const disclosure = disclosureFor(subsidy, 'everyone')
  return disclosure.kind === 'rows' ? content.columns.filter(({ key }) => disclosure.fields.includes(key)) : []
}

function noteFor(subsidy: Subsidy, content: PaymentEditionContent, today: string): string {
  const state = publicityStateOn(content, today)
  if (state === 'ended') return disclosureNote(subsidy, 'after')
  if (state === 'before' && disclosureFor(subsidy, 'everyone').kind === 'rows') return `公示从${formatDate(content.publicityStart)}开始，到时可以看到名单，现在只公开合计。`
  return disclosureNote(subsidy)
}

function spentWithdrawal(content: PaymentEditionContent): NonNullable<PublicPaymentList['withdrawal']> {
  const midnight = new Date(`${addDays(content.publicityEnd, 1)}T00:00:00+08:00`)
  return { withdrawnAt: midnight.toISOString(), reason: '公示期已结束。这份名单人数很少，合计也能推算到个人，所以不再公开。' }
}
