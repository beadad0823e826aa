import { parseRoute, routeHash, type Route } from '../../src/console/route'

describe('addresses of the console', () => {
  it.each<Route>([
    { screen: 'desk' },
    { screen: 'editions' },
    { screen: 'editions', kind: 'notice', state: 'submitted' },
    { screen: 'edition', divisionCode: '340405100201', id: '0190a1b2-0000-7000-8000-000000000001' },
    { screen: 'import' },
    { screen: 'retention' },
    { screen: 'objections' },
    { screen: 'objections', state: 'answered' },
    { screen: 'objection', divisionCode: '340405100201', id: '0190a1b2-0000-7000-8000-000000000001' },
    { screen: 'look-up' },
    { screen: 'cards' },
    { screen: 'people' },
    { screen: 'audit' },
    { screen: 'password' },
  ])('can be kept as a bookmark: %j', (route) => {
    expect(parseRoute(routeHash(route))).toEqual(route)
  })

  it.each(['', '#', '#/', '#/nowhere', '#desk'])('leads to the desk when it names nothing: %j', (hash) => {
    expect(parseRoute(hash)).toEqual({ screen: 'desk' })
  })

  it('drops a kind or a state that does not exist', () => {
    expect(parseRoute('#/editions?kind=poem&state=lost')).toEqual({ screen: 'editions' })
  })
})
