import type { ApiOutcome, Problem } from '../client/api-error'

/** What a screen knows about something it asked the server for. */
export type Loadable<T> = { status: 'idle' } | { status: 'loading' } | { status: 'ready'; value: T } | { status: 'failed'; problem: Problem }

/** The state an answer leads to. */
export function toLoadable<T>(outcome: ApiOutcome<T>): Loadable<T> {
  return outcome.ok ? { status: 'ready', value: outcome.value } : { status: 'failed', problem: outcome.problem }
}
