import type { EditionState } from './edition'

/**
 * 先审后发 as a table: which event leads from which state to which, and who may cause it.
 *
 * `permission` is looked up in the role table (domain/staff/permissions). `fourEyes` means that whoever submitted the
 * entry, or wrote any part of it, can't cause the event. `reason` means a written reason is required and stays on record.
 */
export const EDITION_EVENTS = ['submit', 'recall', 'approve', 'return', 'withdraw', 'discard'] as const
export type EditionEvent = (typeof EDITION_EVENTS)[number]

export interface WorkflowStep {
  event: EditionEvent
  name: string
  from: readonly EditionState[]
  to: EditionState
  permission: 'edit' | 'review'
  fourEyes: boolean
  reason: boolean
}

export const EDITION_WORKFLOW: readonly WorkflowStep[] = [
  { event: 'submit', name: '提交审核', from: ['draft', 'returned'], to: 'submitted', permission: 'edit', fourEyes: false, reason: false },
  { event: 'recall', name: '收回修改', from: ['submitted'], to: 'draft', permission: 'edit', fourEyes: false, reason: false },
  { event: 'approve', name: '审核通过并公开', from: ['submitted'], to: 'published', permission: 'review', fourEyes: true, reason: false },
  { event: 'return', name: '退回修改', from: ['submitted'], to: 'returned', permission: 'review', fourEyes: true, reason: true },
  { event: 'withdraw', name: '撤下公开', from: ['published'], to: 'withdrawn', permission: 'review', fourEyes: false, reason: true },
  { event: 'discard', name: '作废', from: ['draft', 'returned'], to: 'discarded', permission: 'edit', fourEyes: false, reason: false },
]

/** States in which the content of an entry may be changed. */
export const EDITABLE_STATES: readonly EditionState[] = ['draft', 'returned']
