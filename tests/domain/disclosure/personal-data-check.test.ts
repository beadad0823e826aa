import fc from 'fast-check'
import { isCreditCode } from '../../../src/domain/disclosure/credit-code'
import { idCheckCharacter } from '../../../src/domain/disclosure/id-number'
import { findPersonalData } from '../../../src/domain/disclosure/personal-data-check'
import { passesLuhn } from '../../../src/domain/disclosure/bank-card'

const wide = (text: string): string => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const kinds = (text: string): string[] => findPersonalData(text).map((finding) => finding.kind)

const twoDigits = (most: number) => fc.integer({ min: 1, max: most }).map((value) => String(value).padStart(2, '0'))
const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`))
const idNumbers = fc.tuple(fc.integer({ min: 1901, max: 2025 }), twoDigits(12), twoDigits(28), digits(3))
  .map(([year, month, day, rest]) => `340405${year}${month}${day}${rest}`).map((first17) => first17 + idCheckCharacter(first17))
const bankCards = fc.tuple(fc.constantFrom('62', '43', '55', '95'), fc.integer({ min: 13, max: 16 })).chain(([prefix, count]) => digits(count).map((rest) => prefix + rest))
  .map((body) => body + [...'0123456789'].find((check) => passesLuhn(body + check)))
const mobiles = fc.tuple(fc.constantFrom('13', '14', '15', '16', '17', '18', '19'), digits(9)).map(([prefix, rest]) => prefix + rest)
const disguise = (number: string, separators: string[]): string => [...number].map((digit, index) => digit + (separators[index] ?? '')).join('')
const separators = fc.array(fc.constantFrom('', '', '', ' ', '-', '\u3000', '\u200b', '\u2014'), { minLength: 18, maxLength: 18 })

describe('identifiers are found wherever they hide', () => {
  test('every valid ID number, in plain or full-width digits, with a small x, and with spaces, dashes or invisible characters inside', () => {
    fc.assert(fc.property(idNumbers, separators, (id, marks) => {
      for (const text of [id, id.toLowerCase(), wide(id), disguise(id, marks)]) expect(kinds(`身份证${text}。`)).toEqual(['id-number'])
    }))
  })

  test('every bank card of 16 to 19 digits, in plain or full-width digits or in fours', () => {
    fc.assert(fc.property(bankCards, (card) => {
      fc.pre(!kinds(card).includes('id-number') && !isCreditCode(card))
      expect(kinds(`账号:${card},`)).toEqual(['bank-card'])
      expect(kinds(wide(card))).toEqual(['bank-card'])
      if (card.startsWith('62')) expect(kinds(card.replace(/(.{4})/g, '$1 ').trim())).toContain('bank-card')
    }))
  })

  test('every mobile number, with country code, spaces, dashes or full-width digits', () => {
    fc.assert(fc.property(mobiles, (mobile) => {
      const grouped = `${mobile.slice(0, 3)}-${mobile.slice(3, 7)}-${mobile.slice(7)}`
      for (const text of [mobile, wide(mobile), `+86 ${mobile}`, `+86${mobile}`, `0086-${mobile}`, grouped, grouped.replace(/-/g, ' '), `${mobile}x`]) {
        expect(kinds(`请打${text}找我`)).toEqual(['mobile'])
      }
    }))
  })

  test('the position found covers the number and nothing else', () => {
    fc.assert(fc.property(idNumbers, separators, (id, marks) => {
      const hidden = disguise(id, marks).replace(/[^\dX]+$/, '')
      const [finding] = findPersonalData(`甲乙丙${hidden}丁`)
      expect(`甲乙丙${hidden}丁`.slice(finding?.index, (finding?.index ?? 0) + (finding?.length ?? 0))).toBe(hidden)
    }))
  })

  test('several in one text come in order, also when pasted together', () => {
    const id = '340405194001010019'
    const valid = id.slice(0, 17) + idCheckCharacter(id)
    expect(kinds(`${valid}13800138000`)).toContain('id-number')
    expect(kinds(`电话13800138000,证件${valid}`)).toEqual(['mobile', 'id-number'])
  })

  test('an ID number of before 1999 has 15 digits', () => {
    expect(kinds('证件号340405400101001')).toEqual(['id-number'])
    expect(kinds('编号340405401301001')).toEqual([])
  })
})

describe('other numbers are left alone', () => {
  test.each([
    ['索引号 11340405003012345A/202611-00012'],
    ['八政办〔2026〕17号'],
    ['统一社会信用代码:913404056789012340'],
    ['统一社会信用代码 91340400MA2MXXXX0K'],
    ['监督电话 0554-5661234、5662345'],
    ['咨询电话:(0554)566 1234'],
    ['市民热线12345,纪检12388,消费者400-800-8820'],
    ['合计 2,102,477.00 元,面积 27653.25 亩'],
    ['2026-09-22 至 2026-09-26 共5天'],
    ['20261122153000'],
    ['2026年11月22日15时30分'],
    ['76.03 × 27653.25 = 2102476.5975'],
    ['1940 1950 1960 1970 1980 1990'],
    ['户号 340405100201001'],
    ['第1234567890123456号'],
    ['12345678901234567890123'],
    [''],
  ])('%s', (text) => {
    expect(kinds(text)).toEqual([])
  })

  test('an ID number with a wrong check character is none', () => {
    fc.assert(fc.property(idNumbers, fc.integer({ min: 1, max: 9 }), (id, step) => {
      const characters = '0123456789X'
      const wrong = id.slice(0, 17) + characters[(characters.indexOf(id.charAt(17)) + step) % 11]
      expect(kinds(`编号${wrong}`)).not.toContain('id-number')
    }))
  })

  test('any text at all is read without failing, and positions lie inside it', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789xX -\u3000\u200b中.') }), (text) => {
      for (const { index, length } of findPersonalData(text)) expect(index + length).toBeLessThanOrEqual(text.length)
    }))
  })
})
