import fc from 'fast-check'
import { formatMilliMu, parseMilliMu } from '../../../src/domain/text/area'
import { parseDecimal } from '../../../src/domain/text/decimal'
import { formatFen, parseFen } from '../../../src/domain/text/money'
import { formatRate, parseRate } from '../../../src/domain/text/rate'

const wide = (text: string): string => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

describe('amounts of money', () => {
  test.each<[string, string | number, number]>([
    ['a plain number', 266.11, 26611],
    ['a number whose binary fraction is not exact', 0.1 + 0.2, 30],
    ['a sum of Excel a hair below the figure meant', 266.10999999999996, 26611],
    ['text', '266.11', 26611],
    ['text with the unit behind it', '266.11元', 26611],
    ['text with a currency sign', '\uffe5266.1', 26610],
    ['thousands separators', '1,234,567.80', 123456780],
    ['full-width digits, point and comma', wide('1,234.50'), 123450],
    ['spaces, ideographic spaces and zero-width characters', ' 2\u300066.\u200b1 ', 26610],
    ["Excel's leading apostrophe", "'350", 35000],
    ['zero', 0, 0],
    ['minus zero', '-0.00', 0],
    ['superfluous zeros', '0012.5000', 1250],
  ])('%s is read', (_, value, fen) => {
    expect(parseFen(value)).toEqual({ ok: true, scaled: fen })
  })

  test.each<[string, string | number, string]>([
    ['nothing', '', 'empty'],
    ['spaces', ' \u3000', 'empty'],
    ['words', '约三百', 'not-a-number'],
    ['a lone point', '.', 'not-a-number'],
    ['two points', '1.2.3', 'not-a-number'],
    ['a comma in the wrong place', '12,34', 'not-a-number'],
    ['a sum', '100+20', 'not-a-number'],
    ['hexadecimal', '0x10', 'not-a-number'],
    ['an exponent in text', '1e5', 'not-a-number'],
    ['not a number', NaN, 'not-a-number'],
    ['infinity', Infinity, 'not-a-number'],
    ['a negative amount', -1, 'negative'],
    ['three decimals', 0.123, 'too-many-decimals'],
    ['a tiny number', 1e-9, 'too-many-decimals'],
    ['eleven digits before the point', '13800138000', 'too-large'],
    ['a very large number', 1e21, 'too-large'],
  ])('%s is refused', (_, value, fault) => {
    expect(parseFen(value)).toEqual({ ok: false, fault })
  })

  test('whatever is written out is read back to the same amount', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (fen) => {
      expect(parseFen(formatFen(fen))).toEqual({ ok: true, scaled: fen })
      expect(parseFen(wide(`${formatFen(fen)}元`))).toEqual({ ok: true, scaled: fen })
    }))
  })

  test('amounts are written with two decimals and thousands separators', () => {
    expect([0, 5, 100, 10234567, -2650].map(formatFen)).toEqual(['0.00', '0.05', '1.00', '102,345.67', '-26.50'])
  })
})

describe('areas and standards', () => {
  test('areas have up to three decimals', () => {
    expect(parseMilliMu('11,931.002亩')).toEqual({ ok: true, scaled: 11931002 })
    expect(parseMilliMu(3.5)).toEqual({ ok: true, scaled: 3500 })
    expect(parseMilliMu('1.2345')).toEqual({ ok: false, fault: 'too-many-decimals' })
    expect([3500, 11931002, 0, 1].map(formatMilliMu)).toEqual(['3.5', '11,931.002', '0', '0.001'])
  })

  test('standards have up to five decimals and may carry their unit', () => {
    expect(parseRate(13.06125)).toEqual({ ok: true, scaled: 1306125 })
    expect(parseRate('76.03元/亩')).toEqual({ ok: true, scaled: 7603000 })
    expect(parseRate('50元每月')).toEqual({ ok: true, scaled: 5000000 })
    expect(parseRate(0.000001)).toEqual({ ok: false, fault: 'too-many-decimals' })
    expect([7603000, 1306125, 6000000].map(formatRate)).toEqual(['76.03', '13.06125', '60'])
  })

  test('hostile text never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 5 }), (text, places) => {
      const result = parseDecimal(text, places)
      expect(result.ok ? Number.isSafeInteger(result.scaled) : result.fault).toBeTruthy()
    }))
  })
})
