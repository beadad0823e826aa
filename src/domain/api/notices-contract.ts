import Type, { type Static } from 'typebox'
import { Attachment, BodyBlocks, Id, Instant } from './shared-contract'

/**
 * GET /api/public/villages/:villageCode/notices?topic=&after= — newest first, 20 a page.
 * A village sees its own notices and those of its township and district.
 */
export const NoticeSummary = Type.Object({
  id: Id,
  title: Type.String(),
  topic: Type.String(),
  topicName: Type.String(),
  /** 发布机构 */
  office: Type.String(),
  /** Short name of the division that published it. */
  divisionName: Type.String(),
  publishedAt: Instant,
  /** First words of the body, at most 60 characters. */
  summary: Type.String(),
})
export type NoticeSummary = Static<typeof NoticeSummary>

export const NoticePage = Type.Object({ items: Type.Array(NoticeSummary), next: Type.Union([Type.String(), Type.Null()]) })
export type NoticePage = Static<typeof NoticePage>

/** Why an entry that was public is no longer shown. */
export const Withdrawal = Type.Object({ withdrawnAt: Instant, reason: Type.String() })
export type Withdrawal = Static<typeof Withdrawal>

/** GET /api/public/villages/:villageCode/notices/:id. A withdrawn notice keeps its title and says why; body and attachments are empty. */
export const PublicNotice = Type.Object({
  ...NoticeSummary.properties,
  body: BodyBlocks,
  attachments: Type.Array(Attachment),
  withdrawal: Type.Union([Withdrawal, Type.Null()]),
})
export type PublicNotice = Static<typeof PublicNotice>
