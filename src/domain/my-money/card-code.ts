/** Crockford's base 32: no I, L, O and U, which are misread for 1, 1, 0 and V. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Characters of a code; the last is a check character. */
export const CARD_CODE_LENGTH = 8

/** The code of a 明白卡 from 7 numbers of 0–31 (from a safe source of randomness), with its check character. */
export function cardCodeFrom(numbers: readonly number[]): string {
  const body = numbers.map((number) => ALPHABET[number & 31]).join('')
  return body + checkCharacter(body)
}

/**
 * The code as people type it: lower case, spaces, dashes and full-width characters are let through, O is 0, I and L are 1.
 * Null when it can't be one: wrong length, a character that no code has, or a check character that doesn't fit, which means a slip of the finger.
 */
export function parseCardCode(typed: string): string | null {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s\-\u2010-\u2015_.·]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  if (code.length !== CARD_CODE_LENGTH || [...code].some((character) => !ALPHABET.includes(character))) return null
  return checkCharacter(code.slice(0, -1)) === code.slice(-1) ? code : null
}

/** In groups of 4, as printed: K7QF-2M9X. */
export function formatCardCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** What the QR code of a card holds for WeChat (a scene has at most 32 characters). */
export function cardScene(villageCode: string, code: string): string {
  return `v=${villageCode}&c=${code}`
}

/** Luhn's check modulo 32: finds every single wrong character and nearly every swapped pair. */
function checkCharacter(body: string): string {
  const sum = [...body].reverse().reduce((total, character, index) => {
    const value = ALPHABET.indexOf(character) * (index % 2 === 0 ? 2 : 1)
    return total + Math.floor(value / 32) + (value % 32)
  }, 0)
  return ALPHABET[(32 - (sum % 32)) % 32] ?? ''
}
