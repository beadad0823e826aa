import type { ErrorBody } from '../../domain/api/shared-contract'
import type { Outcome, Refusal } from '../../domain/text/outcome'
import { statusOfRefusal } from './refusal-statuses'

/** The part of a reply that answers need; the schemas of the route decide what may be in the body. */
interface Reply {
  code(status: number): { send(body?: unknown): unknown }
}

export function errorBody({ code, message, fields }: Refusal): ErrorBody {
  return { error: fields === undefined ? { code, message } : { code, message, fields } }
}

/** Sends a refusal from a hook or an error handler. */
export function sendRefusal(reply: Reply, refusal: Refusal): unknown {
  return reply.code(statusOfRefusal(refusal.code)).send(errorBody(refusal))
}

/** Ends a route: what was accepted goes through `present`, what was refused becomes the one shape of an error. The route returns the body. */
export async function answerOutcome<T, Body>(reply: Reply, outcome: Outcome<T>, present: (value: T) => Body | Promise<Body>, status = 200): Promise<Body | ErrorBody> {
  if (!outcome.ok) {
    reply.code(statusOfRefusal(outcome.refusal.code))
    return errorBody(outcome.refusal)
  }
  const body = await present(outcome.value)
  reply.code(status)
  return body
}
