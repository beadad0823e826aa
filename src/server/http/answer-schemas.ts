import Type, { type TSchema } from 'typebox'
import { ErrorBody } from '../../domain/api/shared-contract'

/**
 * A contract schema as the serializer and OpenAPI 3.0 like it: "X or null" becomes X with `nullable`. The serializer then compiles it to
 * straight code instead of trying both, which it would do for every empty cell of a payment list.
 */
export function wireSchema<T extends TSchema>(schema: T): T {
  return rewrite(schema) as T
}

function rewrite(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewrite)
  if (typeof value !== 'object' || value === null) return value
  const plain = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rewrite(part)]))
  const choices: unknown = plain.anyOf
  if (!Array.isArray(choices) || choices.length !== 2) return plain
  const other = (choices as { type?: unknown }[]).filter((choice) => choice.type !== 'null')
  if (other.length !== 1 || typeof other[0]?.type !== 'string') return plain
  return { ...plain, anyOf: undefined, ...other[0], nullable: true }
}

/** The answers of a route: one good one, and the one shape of every refusal. What the schema doesn't list isn't sent. */
export function answers<T extends TSchema>(good: T): { 200: T; '4xx': typeof ErrorBody; '5xx': typeof ErrorBody } {
  return { 200: withoutUndefined(wireSchema(good)), '4xx': ErrorBody, '5xx': ErrorBody }
}

function withoutUndefined<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema)) as T
}

/** Answer of a deed that has nothing to tell. */
export const NothingToTell = Type.Null()
