import { answerDueDay, answerDueNote, answerRuleFor, ANSWER_RULES, type AnswerRule } from '../../../src/domain/objections/objection-rules'

const RULES: AnswerRule[] = [...ANSWER_RULES, { divisionCode: '34', days: 20, source: '省的规定' }, { divisionCode: '340405100', days: 7, source: '镇的承诺' }]

test.each([
  ['340405100210', 7, '镇的承诺'], ['340405121206', 20, '省的规定'], ['110101001001', 10, '村务公开的地方规定：村民询问应在10日内答复'],
])('for %s the rule of the nearest division holds', (divisionCode, days, source) => expect(answerRuleFor(divisionCode, RULES)).toMatchObject({ days, source }))

test.each([['2026-03-05', '2026-03-15'], ['2026-02-20', '2026-03-02'], ['2026-12-25', '2027-01-04']])('an objection of %s is answered by %s, the first day not counted', (opened, due) => {
  expect(answerDueDay('340405100210', opened)).toBe(due)
})

test('the deadline is said with the rule it comes from', () => {
  expect(answerDueNote('340405100210', '2026-03-15')).toBe('最迟2026年3月15日答复（从提出的第二天算起10天，依据：村务公开的地方规定：村民询问应在10日内答复）。')
})

test('every rule has a source', () => expect(ANSWER_RULES.filter(({ source, days }) => source === '' || days < 1)).toEqual([]))
