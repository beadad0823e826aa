import type { EditionKind } from '../../domain/editions/edition'
import { noticeTopicName } from '../../domain/notices/topics'
import { findSubsidy } from '../../domain/subsidies/subsidy-catalogue'

/** Topic of a notice or subsidy of an explainer in words; empty when none is chosen. */
export function editionSubject(kind: EditionKind, written: { topic: string; subsidyCode: string }): string {
  if (kind === 'notice') return noticeTopicName(written.topic) ?? ''
  return findSubsidy(written.subsidyCode)?.name ?? ''
}
