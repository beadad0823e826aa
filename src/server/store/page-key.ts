/** Lists are paged by key: the instant and id of the last row seen, as one opaque text. */
export interface PageKey {
  at: Date
  id: string
}

/** The `next` of a page. */
export function writePageKey(key: PageKey): string {
  return `${key.at.getTime().toString(36)}.${key.id}`
}

/** A key written by writePageKey, or null for anything else. */
export function parsePageKey(text: string): PageKey | null {
  const match = /^([0-9a-z]{1,11})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text)
  if (match === null) return null
  const at = new Date(parseInt(match[1] ?? '', 36))
  return Number.isNaN(at.getTime()) ? null : { at, id: match[2] ?? '' }
}

/** Splits `limit + 1` fetched rows into a page and the key of the next one. */
export function cutPage<T>(rows: readonly T[], limit: number, keyOf: (row: T) => string): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? keyOf(last) : null }
}
