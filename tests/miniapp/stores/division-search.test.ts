import { describeVillage, findVillages, groupByTownship } from '../../../src/miniapp/stores/division-search'
import { buildDivisions } from '../support/build-divisions'

const divisions = buildDivisions()

describe('finding one\'s village', () => {
  test.each([
    ['淮滨', ['淮滨村']],
    ['村', ['山王村', '淮滨村']],
    ['hbc', ['淮滨村']],
    ['HB', ['淮滨村']],
    ['shan wang', ['山王村']],
    ["s'wc", ['山王村']],
    ['lvse', ['绿色社区']],
    ['lüse', ['绿色社区']],
    ['', []],
    ['  ', []],
    ['没有', []],
    ['镇', []],
  ])('“%s” finds %j', (text, names) => {
    expect(findVillages(divisions, text).map((village) => village.shortName)).toEqual(names)
  })

  test('villages stand under their township in the order of their codes', () => {
    expect(groupByTownship(divisions).map(({ township, villages }) => [township.shortName, villages.map((village) => village.shortName)])).toEqual([
      ['新庄孜街道', ['绿色社区']],
      ['山王镇', ['山王村', '淮滨村']],
    ])
  })

  test('a code of the district names village and township, any other code nothing', () => {
    expect(describeVillage(divisions, '340405121206')).toEqual({ code: '340405121206', shortName: '淮滨村', townshipName: '山王镇' })
    expect(describeVillage(divisions, '340405121')).toBeNull()
    expect(describeVillage(divisions, '110000000000')).toBeNull()
  })
})
