import Type, { type Static } from 'typebox'

/** The one wire shape of every refusal. `message` and `fields[].message` are plain Chinese sentences; `code` is for programs. */
export const ErrorBody = Type.Object({
  error: Type.Object({
    code: Type.String(),
    message: Type.String(),
    fields: Type.Optional(Type.Array(Type.Object({ field: Type.Optional(Type.String()), message: Type.String() }))),
  }),
})
export type ErrorBody = Static<typeof ErrorBody>

/** 12-digit code of a village or community. */
export const VillageCode = Type.String({ pattern: '^\\d{12}$' })
/** 6-, 9- or 12-digit code of a division. */
export const DivisionCode = Type.String({ pattern: '^\\d{6}(\\d{3}(\\d{3})?)?$' })
/** UUID version 7, made by the server. */
export const Id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })
/** Calendar date in Asia/Shanghai, YYYY-MM-DD. */
export const CalendarDate = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
/** Instant, ISO 8601 in UTC. */
export const Instant = Type.String()

/** Query of every list that is paged by key: `after` is the `next` of the page before. */
export const PageQuery = Type.Object({ after: Type.Optional(Type.String({ maxLength: 200 })) })

const Run = Type.Object({
  text: Type.String({ maxLength: 5000 }),
  bold: Type.Optional(Type.Boolean()),
  href: Type.Optional(Type.String({ maxLength: 500 })),
})

/** See domain/editions/body-blocks for what each block means. */
export const BodyBlockSchema = Type.Union([
  Type.Object({ type: Type.Literal('heading'), level: Type.Union([Type.Literal(2), Type.Literal(3)]), text: Type.String({ maxLength: 200 }) }),
  Type.Object({ type: Type.Literal('paragraph'), runs: Type.Array(Run, { maxItems: 200 }) }),
  Type.Object({ type: Type.Literal('list'), ordered: Type.Boolean(), items: Type.Array(Type.Array(Run, { maxItems: 100 }), { maxItems: 200 }) }),
  Type.Object({ type: Type.Literal('table'), header: Type.Boolean(), rows: Type.Array(Type.Array(Type.String({ maxLength: 1000 }), { maxItems: 20 }), { maxItems: 300 }) }),
  Type.Object({
    type: Type.Literal('image'),
    attachmentId: Id,
    alt: Type.String({ maxLength: 200 }),
    caption: Type.Optional(Type.String({ maxLength: 200 })),
    width: Type.Integer({ minimum: 1 }),
    height: Type.Integer({ minimum: 1 }),
  }),
])
export const BodyBlocks = Type.Array(BodyBlockSchema, { maxItems: 300 })

/** A file that goes with an entry. `url` is the path to fetch it from. */
export const Attachment = Type.Object({
  id: Id,
  fileName: Type.String(),
  /** Media type found by looking into the content, never the one the uploader claimed. */
  mediaType: Type.String(),
  /** Bytes. */
  size: Type.Integer(),
  url: Type.String(),
})
export type Attachment = Static<typeof Attachment>
