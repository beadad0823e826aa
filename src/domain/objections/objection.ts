/** open: waits for the office · answered: the office has written, the household may write again · closed: has an outcome, nobody writes any more. */
export const OBJECTION_STATES = ['open', 'answered', 'closed'] as const
export type ObjectionState = (typeof OBJECTION_STATES)[number]

export const OBJECTION_STATE_NAMES: Readonly<Record<ObjectionState, string>> = {
  open: '等待答复',
  answered: '已答复',
  closed: '已办结',
}

/** corrected: the household was right and the mistake was mended · confirmed: looked into and found right · other: neither, said in words. */
export const OBJECTION_OUTCOMES = ['corrected', 'confirmed', 'other'] as const
export type ObjectionOutcome = (typeof OBJECTION_OUTCOMES)[number]

export const OBJECTION_OUTCOME_NAMES: Readonly<Record<ObjectionOutcome, string>> = {
  corrected: '属实，已更正',
  confirmed: '核实无误',
  other: '其他处理',
}
