import { pinyin } from 'pinyin-pro'

/** How a person's name is typed on a phone: full pinyin without tones and the first letters. Surnames are read as surnames (单 shan, 仇 qiu). */
export function spellName(name: string): { pinyin: string; initials: string } {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true, nonZh: 'consecutive' })
    .map((syllable) => syllable.toLowerCase().replace(/[^a-z]/g, '')).filter((syllable) => syllable !== '')
  return { pinyin: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') }
}
