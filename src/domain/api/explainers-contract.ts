import Type, { type Static } from 'typebox'
import { Attachment, BodyBlocks, Id, Instant } from './shared-contract'
import { Withdrawal } from './notices-contract'

/** GET /api/public/villages/:villageCode/explainers?after= — 明白纸, newest first, 20 a page. */
export const ExplainerSummary = Type.Object({
  id: Id,
  title: Type.String(),
  office: Type.String(),
  divisionName: Type.String(),
  publishedAt: Instant,
  summary: Type.String(),
  /** The subsidy it explains, or null. */
  subsidyCode: Type.Union([Type.String(), Type.Null()]),
  subsidyName: Type.Union([Type.String(), Type.Null()]),
})
export type ExplainerSummary = Static<typeof ExplainerSummary>

export const ExplainerPage = Type.Object({ items: Type.Array(ExplainerSummary), next: Type.Union([Type.String(), Type.Null()]) })
export type ExplainerPage = Static<typeof ExplainerPage>

/** GET /api/public/villages/:villageCode/explainers/:id */
export const PublicExplainer = Type.Object({
  ...ExplainerSummary.properties,
  body: BodyBlocks,
  attachments: Type.Array(Attachment),
  withdrawal: Type.Union([Withdrawal, Type.Null()]),
})
export type PublicExplainer = Static<typeof PublicExplainer>
