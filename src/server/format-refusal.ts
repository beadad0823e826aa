import type { Refusal } from '../domain/text/outcome'

/** A refusal as lines for the terminal: the sentence, then every problem on a line of its own. */
export function formatRefusal(refusal: Refusal): string {
  return [refusal.message, ...(refusal.fields ?? []).map((problem) => `  · ${problem.message}`)].join('\n')
}
