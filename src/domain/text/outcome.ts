/**
 * One thing that is wrong with what a person entered, in words that person understands.
 * `field` is the name of the form field (or `body[3]` for the 4th block); absent when the whole request is meant.
 */
export interface FieldProblem {
  field?: string
  message: string
}

/** An expected refusal: a stable code for programs, a plain Chinese sentence for people. */
export interface Refusal {
  code: string
  message: string
  fields?: FieldProblem[]
}

/** The result of anything that may be refused. Only bugs throw. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

/** A result that was not refused. */
export function accepted<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

/** A refusal with its code, its sentence and, where single fields are to be mended, all of them. */
export function refused(code: string, message: string, fields?: FieldProblem[]): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: fields && fields.length > 0 ? { code, message, fields } : { code, message } }
}
