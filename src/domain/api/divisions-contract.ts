import Type, { type Static } from 'typebox'
import { DivisionCode } from './shared-contract'

/** GET /api/public/divisions — everything needed to choose a village, in one answer (about 50 rows per district). */
export const PublicDivision = Type.Object({
  code: DivisionCode,
  name: Type.String(),
  /** 淮滨村村委会 → 淮滨村 */
  shortName: Type.String(),
  parentCode: Type.Union([DivisionCode, Type.Null()]),
  level: Type.Union([Type.Literal('district'), Type.Literal('township'), Type.Literal('village')]),
  /** Pinyin of the short name without tones or spaces: huaibincun. */
  pinyin: Type.String(),
  /** First letters: hbc. */
  initials: Type.String(),
})
export type PublicDivision = Static<typeof PublicDivision>

export const DivisionsResponse = Type.Object({
  /** True when the server shows made-up demonstration entries; every screen says so. */
  demonstration: Type.Boolean(),
  divisions: Type.Array(PublicDivision),
})
export type DivisionsResponse = Static<typeof DivisionsResponse>
