import fc from 'fast-check'
import { buildBands } from '../../../src/domain/disclosure/band-totals'

const lines = (ages: number[]): { age: number; amountFen: number }[] => ages.map((age) => ({ age, amountFen: 5000 }))
const of = (age: number, count: number): number[] => new Array<number>(count).fill(age)

test('bands large enough stand on their own', () => {
  expect(buildBands(lines([...of(80, 2), ...of(89, 2), ...of(90, 3), ...of(100, 3)]))).toEqual([
    { label: '80—89周岁', recipients: 4, amountFen: 20000 },
    { label: '90—99周岁', recipients: 3, amountFen: 15000 },
    { label: '100周岁及以上', recipients: 3, amountFen: 15000 },
  ])
})

test('two centenarians are merged with the nineties', () => {
  expect(buildBands(lines([...of(85, 10), ...of(95, 5), ...of(101, 2)])).map((band) => [band.label, band.recipients])).toEqual([['80—89周岁', 10], ['90周岁及以上', 7]])
})

test('a lone person leaves no bands at all when only one band would remain', () => {
  expect(buildBands(lines([...of(85, 10), 92]))).toEqual([])
})

test('with the age of anyone unknown there are no bands', () => {
  expect(buildBands([...lines(of(85, 10)), ...lines(of(95, 10)), { age: null, amountFen: 1 }])).toEqual([])
})

test('whatever the ages, no band stands for fewer than three, and the bands add up to the whole', () => {
  fc.assert(fc.property(fc.array(fc.record({ age: fc.integer({ min: 60, max: 110 }), amountFen: fc.integer({ min: 0, max: 1_000_000 }) }), { maxLength: 40 }), (people) => {
    const bands = buildBands(people)
    if (bands.length === 0) return
    expect(bands.length).toBeGreaterThan(1)
    expect(Math.min(...bands.map((band) => band.recipients))).toBeGreaterThanOrEqual(3)
    expect(bands.reduce((sum, band) => sum + band.recipients, 0)).toBe(people.length)
    expect(bands.reduce((sum, band) => sum + band.amountFen, 0)).toBe(people.reduce((sum, person) => sum + person.amountFen, 0))
    expect(new Set(bands.map((band) => band.label)).size).toBe(bands.length)
  }))
})
