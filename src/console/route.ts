import { EDITION_KINDS, EDITION_STATES, type EditionKind, type EditionState } from '../domain/editions/edition'
import { OBJECTION_STATES, type ObjectionState } from '../domain/objections/objection'
import { assertNever } from '../domain/text/assert-never'

/** Every place of the console. */
export type Route =
  | { screen: 'desk' }
  | { screen: 'editions'; kind?: EditionKind; state?: EditionState }
  | { screen: 'edition'; divisionCode: string; id: string }
  | { screen: 'import' }
  | { screen: 'objections'; state?: ObjectionState }
  | { screen: 'objection'; divisionCode: string; id: string }
  | { screen: 'look-up' }
  | { screen: 'cards' }
  | { screen: 'retention' }
  | { screen: 'people' }
  | { screen: 'column-aliases' }
  | { screen: 'audit' }
  | { screen: 'password' }

function member<T extends string>(set: readonly T[], value: string | null): T | undefined {
  return set.find((one) => one === value)
}

/** The place a hash such as #/editions?kind=notice names. Anything unknown is the desk. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [screen, divisionCode, id] = path.split('/')
  switch (screen) {
    case 'editions': {
      if (divisionCode && id) return { screen: 'edition', divisionCode, id }
      const values = new URLSearchParams(query)
      const kind = member(EDITION_KINDS, values.get('kind'))
      const state = member(EDITION_STATES, values.get('state'))
      return { screen: 'editions', ...(kind ? { kind } : {}), ...(state ? { state } : {}) }
    }
    case 'import':
      return { screen: 'import' }
    case 'objections': {
      if (divisionCode && id) return { screen: 'objection', divisionCode, id }
      const state = member(OBJECTION_STATES, new URLSearchParams(query).get('state'))
      return { screen: 'objections', ...(state ? { state } : {}) }
    }
    case 'look-up':
      return { screen: 'look-up' }
    case 'cards':
      return { screen: 'cards' }
    case 'retention':
      return { screen: 'retention' }
    case 'people':
      return { screen: 'people' }
    case 'column-aliases':
      return { screen: 'column-aliases' }
    case 'audit':
      return { screen: 'audit' }
    case 'password':
      return { screen: 'password' }
    default:
      return { screen: 'desk' }
  }
}

/** The hash of a place; parseRoute reads it back. */
export function routeHash(route: Route): string {
  switch (route.screen) {
    case 'desk':
    case 'import':
    case 'look-up':
    case 'cards':
    case 'retention':
    case 'people':
    case 'column-aliases':
    case 'audit':
    case 'password':
      return `#/${route.screen}`
    case 'edition':
      return `#/editions/${route.divisionCode}/${route.id}`
    case 'objection':
      return `#/objections/${route.divisionCode}/${route.id}`
    case 'objections':
      return route.state ? `#/objections?state=${route.state}` : '#/objections'
    case 'editions': {
      const query = new URLSearchParams()
      if (route.kind) query.set('kind', route.kind)
      if (route.state) query.set('state', route.state)
      const text = query.toString()
      return text === '' ? '#/editions' : `#/editions?${text}`
    }
    default:
      return assertNever(route)
  }
}
