import { cardCodeFrom, cardScene, formatCardCode, parseCardCode } from '../../../src/domain/my-money/card-code'

const code = cardCodeFrom([0, 1, 31, 18, 20, 9, 24])

test('a code has eight characters without I, L, O and U, and is printed in two groups', () => {
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
  expect(formatCardCode(code)).toBe(`${code.slice(0, 4)}-${code.slice(4)}`)
})

test.each([
  ['as printed', formatCardCode(code)], ['in small letters', code.toLowerCase()], ['with spaces', code.split('').join(' ')], ['full-width', [...code].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('')],
  ['with O for 0', code.replace(/0/g, 'O')], ['with I for 1', code.replace(/1/g, 'i')], ['with l for 1', code.replace(/1/g, 'l')], ['with a long dash', `${code.slice(0, 4)}—${code.slice(4)}`],
])('a code typed %s is understood', (_how, typed) => expect(parseCardCode(typed)).toBe(code))

test('every single wrong character is noticed', () => {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const slips = [...code].flatMap((right, index) => [...alphabet].filter((wrong) => wrong !== right).map((wrong) => code.slice(0, index) + wrong + code.slice(index + 1)))
  expect(slips.filter((slip) => parseCardCode(slip) !== null)).toEqual([])
})

test.each(['', code.slice(1), `${code}0`, 'U'.repeat(8), '一二三四五六七八'])('%s is no code', (typed) => expect(parseCardCode(typed)).toBeNull())

test('what WeChat reads from the card fits into its 32 characters', () => {
  expect(cardScene('340405100210', code)).toBe(`v=340405100210&c=${code}`)
  expect(cardScene('340405100210', code).length).toBeLessThanOrEqual(32)
})
