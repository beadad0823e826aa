/** The JSON value, or undefined when the text is none (an empty answer, or a page of some proxy). */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
