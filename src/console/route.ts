import { EDITION_KINDS, EDITION_STATES, type EditionKind, type EditionState } from '../domain/editions/edition'
import { assertNever } from '../domain/text/assert-never'

/** Every place of the console. */
export type Route =
  | { screen: 'desk' }
  | { screen: 'editions'; kind?: EditionKind; state?: EditionState }
  | { screen: 'edition'; divisionCode: string; id: string }
  | { screen: 'import' }
  | { screen: 'people' }
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
    case 'people':
      return { screen: 'people' }
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
    case 'people':
    case 'audit':
    case 'password':
      return `#/${route.screen}`
    case 'edition':
      return `#/editions/${route.divisionCode}/${route.id}`
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
