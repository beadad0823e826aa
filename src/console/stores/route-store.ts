import { create } from 'zustand'
import { parseRoute, routeHash, type Route } from '../route'

interface RouteState {
  route: Route
  /** Goes to a place; the browser's back button returns. */
  go: (route: Route) => void
  /** Follows the address bar. */
  follow: (hash: string) => void
}

export const useRouteStore = create<RouteState>((set) => ({
  route: parseRoute(window.location.hash),
  go: (route) => {
    window.location.hash = routeHash(route)
    set({ route })
  },
  follow: (hash) => set({ route: parseRoute(hash) }),
}))
