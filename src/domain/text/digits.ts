const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g
/** Text of plain Chinese characters and half-width signs needs no tidying; nearly every cell is such, and lists have many cells. */
const ALREADY_TIDY = /^[\x21-\x7e\u4e00-\u9fff]*$/
const ANY_SPACE = /[\s\u00a0\u2000-\u200a\u3000]+/g

/** Full-width letters, digits and signs (!-~) as their half-width twins. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
}

/** Text as a clerk meant it: half-width, no invisible characters, inner spaces as one, no spaces at the ends. */
export function tidyText(text: string): string {
  if (ALREADY_TIDY.test(text)) return text
  return toHalfWidth(text.replace(INVISIBLE, '')).replace(ANY_SPACE, ' ').trim()
}

/** Like tidyText, and without any space at all: 姓 名 → 姓名. */
export function squeezeText(text: string): string {
  if (ALREADY_TIDY.test(text)) return text
  return toHalfWidth(text.replace(INVISIBLE, '')).replace(ANY_SPACE, '')
}

/** A number or number-like code typed as text: half-width, without spaces, invisible characters or Excel's leading apostrophe. */
export function tidyDigits(text: string): string {
  return squeezeText(text).replace(/^['’‘`]+/, '')
}

/** A text fit to be quoted in a message: long digit sequences, which could be an identifier, are left out. */
export function withoutLongDigits(text: string): string {
  return toHalfWidth(text).replace(/\d(?:[\d -]{4,})\d[Xx]?/g, '…')
}
