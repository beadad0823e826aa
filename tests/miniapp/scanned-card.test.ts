import { parseScannedCard } from '../../src/miniapp/scanned-card'
import { groupCardCode } from '../../src/miniapp/components/group-card-code'

describe('the code on a card', () => {
  const card = { villageCode: '340405121206', cardCode: 'K7QE29XD' }

  test.each(['v=340405121206&c=K7QE29XD', '?v=340405121206&c=K7QE29XD', 'c=K7QE29XD&v=340405121206', 'v%3D340405121206%26c%3DK7QE29XD'])('%s names village and card', (text) => {
    expect(parseScannedCard(text)).toEqual(card)
  })

  test.each([undefined, '', 'v=340405121206', 'v=340405&c=K7QE29XD', 'v=340405121206&c=K7QE', '%E0%A4%A'])('%s is no card', (text) => {
    expect(parseScannedCard(text)).toBeNull()
  })

  test.each([['k7qe29xd', 'K7QE 29XD'], ['k7q', 'K7Q'], ['K7QE-29', 'K7QE 29'], ['K7QE ', 'K7QE']])('%s typed stands there as %s', (typed, shown) => {
    expect(groupCardCode(typed)).toBe(shown)
  })
})
