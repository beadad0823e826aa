import Type, { type Static } from 'typebox'
import { DivisionCode, Id, Instant, VillageCode } from './shared-contract'
import { MyRecord } from './my-record-contract'

const nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/**
 * POST /api/staff/households/look-up — on behalf of somebody who is present or rings up. Editors and reviewers of the scope; the reason is
 * required and stays on record with the name of the staff.
 */
export const LookUpHouseholdRequest = Type.Object({
  divisionCode: VillageCode,
  name: Type.String({ minLength: 1, maxLength: 50 }),
  householdNo: Type.Optional(Type.String({ maxLength: 30 })),
  reason: Type.String({ minLength: 1, maxLength: 200 }),
})
export type LookUpHouseholdRequest = Static<typeof LookUpHouseholdRequest>

export const FoundHousehold = Type.Object({
  recipientId: Id,
  /** When the card in use was issued; null when there is none. */
  cardIssuedAt: nullable(Instant),
  record: MyRecord,
})
export type FoundHousehold = Static<typeof FoundHousehold>

/** Everybody of exactly this name (and household number, when given); at most 20. */
export const LookUpHouseholdResponse = Type.Object({ items: Type.Array(FoundHousehold) })
export type LookUpHouseholdResponse = Static<typeof LookUpHouseholdResponse>

/** GET /api/staff/household-cards?divisionCode= — one line per village of the division. Only people of published lists are counted. */
export const HouseholdCardsQuery = Type.Object({ divisionCode: DivisionCode })
export type HouseholdCardsQuery = Static<typeof HouseholdCardsQuery>
export const HouseholdCardCounts = Type.Object({
  items: Type.Array(Type.Object({
    divisionCode: VillageCode,
    divisionName: Type.String(),
    recipients: Type.Integer(),
    withCard: Type.Integer(),
    withoutCard: Type.Integer(),
  })),
  /** Cards made by one request at most. */
  mostAtOnce: Type.Integer(),
})
export type HouseholdCardCounts = Static<typeof HouseholdCardCounts>

/**
 * POST /api/staff/household-cards — makes cards for those of a village who lack one (at most `mostAtOnce`; ask again for the rest), or new ones for those named:
 * the earlier card of each stops working. Editors of the scope. 409 `no-cards-needed` when there is nothing to do.
 */
export const IssueCardsRequest = Type.Object({
  divisionCode: VillageCode,
  recipientIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 100 })),
})
export type IssueCardsRequest = Static<typeof IssueCardsRequest>

/** The sheet itself. The codes are on it and nowhere else: it can't be fetched again. */
export const IssuedCards = Type.Object({
  issued: Type.Integer(),
  /** People who still lack a card. */
  left: Type.Integer(),
  fileName: Type.String(),
  /** A4 PDF. */
  pdfBase64: Type.String(),
  /** People whose name holds a character that the typeface lacks: to be written onto the card by hand. */
  unprintable: Type.Array(Type.Object({ page: Type.Integer(), name: Type.String(), characters: Type.String() })),
})
export type IssuedCards = Static<typeof IssuedCards>
