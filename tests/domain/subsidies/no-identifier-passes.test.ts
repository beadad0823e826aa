import fc from 'fast-check'
import { buildBankCard, buildIdNumber, buildMobile, createChance } from '../../fixtures/generated-persons.mjs'
import { buildLine, buildSheet, HEADER, openText, parseSheets } from './payment-grid'

const NAMES = ['王建国', '李秀英', '赵玉梅', '孙小红']
/** Columns of HEADER an identifier may be typed into by mistake, besides the one meant for it. */
const PLACES = ['name', 'group', 'householdNo', 'remark'] as const

test('random tables with identifiers in any column: none of them is in anything that is shown or kept in the open', () => {
  const slip = fc.record({ line: fc.nat(5), place: fc.constantFrom(...PLACES), kind: fc.nat(2), glue: fc.constantFrom('', ' ', '电话', '王建国') })
  fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.array(slip, { maxLength: 6 }), (seed, slips) => {
    const chance = createChance(seed)
    const persons = Array.from({ length: 6 }, () => [buildIdNumber(chance), buildBankCard(chance), buildMobile(chance)] as const)
    const rows = persons.map(([id], index) => {
      const typed = slips.filter(({ line }) => line === index).map(({ place, kind, glue }) => [place, `${glue}${persons[index]?.[kind] ?? ''}`])
      return buildLine({ name: NAMES[index % NAMES.length] ?? '', householdNo: String(index), id, ...Object.fromEntries(typed) as object })
    })
    const shown = openText(parseSheets([buildSheet([HEADER, ...rows])]))
    expect(persons.flat().filter((secret) => shown.includes(secret))).toEqual([])
  }), { numRuns: 150 })
})
