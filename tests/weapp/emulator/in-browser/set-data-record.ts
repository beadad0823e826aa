import type { PageInstance } from './module-loader'
import type { SetDataCall } from './program'

export const setDataCalls: SetDataCall[] = []
let currentRoute: () => string = () => ''

export function reportRoutesBy(route: () => string): void {
  currentRoute = route
}

/** Sends all data through text, as between WeChat's two threads: what can't be written as JSON is lost here too, and every call is weighed. */
export function recordSetData(instance: PageInstance): void {
  const setData = instance.setData.bind(instance)
  instance.setData = (data, callback) => {
    const text = JSON.stringify(data)
    setDataCalls.push({ route: instance.route ?? currentRoute(), bytes: new TextEncoder().encode(text).length })
    setData(JSON.parse(text) as Record<string, unknown>, callback)
  }
}
