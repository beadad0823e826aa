import type { ExplainerSummary, PublicExplainer } from '../../domain/api/explainers-contract'
import type { NoticeSummary, PublicNotice, Withdrawal } from '../../domain/api/notices-contract'
import type { Attachment } from '../../domain/api/shared-contract'
import { isPaymentContent } from '../../domain/editions/edition-content'
import { noticeTopicName } from '../../domain/notices/topics'
import { findSubsidy } from '../../domain/subsidies/subsidy-catalogue'
import type { EditionRow, PublishedRow } from '../store/editions-store'

/** What surrounds an entry on its page. */
export interface WrittenSurroundings {
  divisionName: string
  attachments: Attachment[]
  /** Stands in for the publication of an entry that isn't published yet, in previews. */
  now: Date
}

type SummaryRow = Omit<PublishedRow, 'content'>

export function presentNoticeSummary(row: SummaryRow, divisionName: string): NoticeSummary {
  return {
    id: row.id, title: row.title, topic: row.topic, topicName: noticeTopicName(row.topic) ?? '', office: row.office, divisionName,
    publishedAt: row.published_at.toISOString(), summary: row.summary,
  }
}

export function presentExplainerSummary(row: SummaryRow, divisionName: string): ExplainerSummary {
  const subsidy = findSubsidy(row.subsidy_code)
  return {
    id: row.id, title: row.title, office: row.office, divisionName, publishedAt: row.published_at.toISOString(), summary: row.summary,
    subsidyCode: subsidy?.code ?? null, subsidyName: subsidy?.name ?? null,
  }
}

/** A notice in full; of a withdrawn one only the title, where it came from and why it is gone. */
export function presentNotice(edition: EditionRow, surroundings: WrittenSurroundings): PublicNotice {
  const shown = shownRow(edition, surroundings)
  return { ...presentNoticeSummary(shown, surroundings.divisionName), ...wholeText(edition, surroundings) }
}

/** An explainer in full; of a withdrawn one only the title, where it came from and why it is gone. */
export function presentExplainer(edition: EditionRow, surroundings: WrittenSurroundings): PublicExplainer {
  const shown = shownRow(edition, surroundings)
  return { ...presentExplainerSummary(shown, surroundings.divisionName), ...wholeText(edition, surroundings) }
}

function shownRow(edition: EditionRow, { now }: WrittenSurroundings): SummaryRow {
  return { ...edition, summary: edition.state === 'withdrawn' ? '' : edition.summary, published_at: edition.published_at ?? now }
}

function wholeText(edition: EditionRow, { attachments }: WrittenSurroundings): Pick<PublicNotice, 'body' | 'attachments' | 'withdrawal'> {
  if (edition.state === 'withdrawn') return { body: [], attachments: [], withdrawal: presentWithdrawal(edition) }
  return { body: isPaymentContent(edition.content) ? [] : edition.content.body, attachments, withdrawal: null }
}

/** When and why an entry was taken down; null for one that wasn't. */
export function presentWithdrawal(edition: EditionRow): Withdrawal | null {
  if (edition.state !== 'withdrawn') return null
  return { withdrawnAt: (edition.withdrawn_at ?? edition.updated_at).toISOString(), reason: edition.reason ?? '' }
}
