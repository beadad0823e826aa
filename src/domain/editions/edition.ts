/** Every entry is an edition of some kind; workflow, review and audience are the edition's, whatever the kind. */
export const EDITION_KINDS = ['notice', 'explainer', 'payment-list'] as const
export type EditionKind = (typeof EDITION_KINDS)[number]

export const EDITION_KIND_NAMES: Readonly<Record<EditionKind, string>> = {
  notice: '公告',
  explainer: '明白纸',
  'payment-list': '补贴发放名单',
}

/** draft 草稿 · submitted 待审核 · returned 已退回 · published 已公开 · withdrawn 已撤下 · discarded 已作废 */
export const EDITION_STATES = ['draft', 'submitted', 'returned', 'published', 'withdrawn', 'discarded'] as const
export type EditionState = (typeof EDITION_STATES)[number]

export const EDITION_STATE_NAMES: Readonly<Record<EditionState, string>> = {
  draft: '草稿',
  submitted: '待审核',
  returned: '已退回',
  published: '已公开',
  withdrawn: '已撤下',
  discarded: '已作废',
}
