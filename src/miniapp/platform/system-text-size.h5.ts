/** A browser scales pages itself when the reader asks for larger text; nothing to follow. */
export function systemTextSize(): number | null {
  return null
}
