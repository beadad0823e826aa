import type { Problem } from '../client/api-error'

/** What a screen shows of something asked from the server. ready with a problem: the network failed and this is what was seen last time, at `seenAt`. */
export type Resource<T> =
  | { status: 'idle' }
  | { status: 'loading' }
  | { status: 'ready'; value: T; seenAt: number; problem: Problem | null }
  | { status: 'failed'; problem: Problem }
