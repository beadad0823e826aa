import type { Outcome } from '../../domain/text/outcome'

/** The value of something that can't be refused unless what we wrote ourselves is wrong; throws then, saying what and why. */
export function expectAccepted<T>(what: string, outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  const { message, fields = [] } = outcome.refusal
  throw new Error([`demonstration, ${what}: ${message}`, ...fields.slice(0, 20).map(({ field, message: text }) => `${field ?? ''} ${text}`)].join('\n  '))
}
