import { addDays, formatDate } from '../text/dates'

/** Until when an office has to answer. */
export interface AnswerRule {
  /** Code of the division the rule holds for, and all beneath it; empty for the whole country. */
  divisionCode: string
  /** Calendar days; the day of the objection isn't counted. */
  days: number
  source: string
}

/**
 * The rules table, layered nation → province → township: the longest code that fits decides. No national law sets a figure; the one here is a municipal
 * rule on village affairs (a villager's question is answered within 10 days), taken as the figure for all until a place enters its own.
 */
export const ANSWER_RULES: readonly AnswerRule[] = [
  { divisionCode: '', days: 10, source: '村务公开的地方规定：村民询问应在10日内答复' },
]

/** The rule for a division. */
export function answerRuleFor(divisionCode: string, rules: readonly AnswerRule[] = ANSWER_RULES): AnswerRule {
  const fitting = rules.filter((rule) => divisionCode.startsWith(rule.divisionCode)).sort((a, b) => b.divisionCode.length - a.divisionCode.length)
  const [rule] = fitting
  if (rule === undefined) throw new Error('the table of answer rules has no rule for the whole country')
  return rule
}

/** Last day for the answer to an objection made on this day; counting begins the day after. */
export function answerDueDay(divisionCode: string, openedOn: string, rules: readonly AnswerRule[] = ANSWER_RULES): string {
  return addDays(openedOn, answerRuleFor(divisionCode, rules).days)
}

/** The deadline in words, with the rule it comes from. */
export function answerDueNote(divisionCode: string, answerDue: string): string {
  const { days, source } = answerRuleFor(divisionCode)
  return `最迟${formatDate(answerDue)}答复（从提出的第二天算起${days}天，依据：${source}）。`
}

/** Open objections that one household may have at a time, and messages of one thread by the household. Enough for every honest case. */
export const MOST_OPEN_OBJECTIONS = 5
export const MOST_HOUSEHOLD_MESSAGES = 20
