import Type, { type Static } from 'typebox'
import { Instant, VillageCode } from './shared-contract'
import { NoticeSummary } from './notices-contract'
import { ExplainerSummary } from './explainers-contract'
import { PaymentListSummary } from './payment-lists-contract'

/** GET /api/public/villages/:villageCode/home — the first screen in one answer. */
export const VillageHome = Type.Object({
  village: Type.Object({ code: VillageCode, name: Type.String(), shortName: Type.String(), townshipName: Type.String() }),
  /** Whom to ring in this village, or else its township; null when none is on file. */
  contact: Type.Union([Type.Object({ office: Type.String(), phone: Type.String() }), Type.Null()]),
  /** When the server put this answer together. */
  asOf: Instant,
  /** At most 5. */
  notices: Type.Array(NoticeSummary),
  /** At most 4. */
  paymentLists: Type.Array(PaymentListSummary),
  /** At most 3. */
  explainers: Type.Array(ExplainerSummary),
})
export type VillageHome = Static<typeof VillageHome>
