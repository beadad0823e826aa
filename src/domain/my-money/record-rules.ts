/** Minutes without a request after which a session of one's own record ends: phones are passed around. */
export const RECORD_IDLE_MINUTES = 30

/** What attempts are counted by. name: village and name as typed · code: village and code as typed · address: the network address within a district. */
export const ATTEMPT_KINDS = ['name', 'code', 'address'] as const
export type AttemptKind = (typeof ATTEMPT_KINDS)[number]

/** Wrong attempts until a pause. A whole village can share one address of a mobile network, so that limit is wide; figures are ours. */
export const WRONG_ATTEMPTS: Readonly<Record<AttemptKind, number>> = { name: 8, code: 8, address: 40 }

/** Minutes of the pause, and minutes after which a wrong attempt is forgotten. */
export const ATTEMPT_PAUSE_MINUTES = 15
export const ATTEMPT_MEMORY_MINUTES = 60

/** A name as it is compared: without spaces, full-width letters and the various middle dots of Uyghur and Tibetan names. */
export function comparableName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').replace(/[·•・‧∙⋅.]/g, '·').toUpperCase()
}
