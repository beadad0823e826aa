import type { PhoneStorage } from './phone-storage'

/** WeChat gives a mini-program 10 MB in all and 1 MB a key; texts of a village need far less. Counted in UTF-16 units, two bytes each. */
const CAPACITY_BYTES = 2_000_000
const LARGEST_ENTRY_BYTES = 400_000
const INDEX_KEY = 'seen-index'
const ENTRY_PREFIX = 'seen:'

export interface SeenAnswer {
  value: unknown
  /** Milliseconds since 1970. */
  seenAt: number
}

interface IndexEntry {
  key: string
  bytes: number
}

/** The last answers of the server, for reading without a network. The least recently used go first. */
export interface ResponseCache {
  read(key: string): SeenAnswer | null
  write(key: string, value: unknown, seenAt: number): void
  remove(key: string): void
}

export function createResponseCache(storage: PhoneStorage, capacityBytes = CAPACITY_BYTES): ResponseCache {
  const readIndex = (): IndexEntry[] => {
    const stored = storage.read(INDEX_KEY)
    return Array.isArray(stored) ? stored.filter(isIndexEntry) : []
  }

  function remove(key: string): void {
    const index = readIndex()
    if (!index.some((entry) => entry.key === key)) return
    storage.remove(ENTRY_PREFIX + key)
    storage.write(INDEX_KEY, index.filter((entry) => entry.key !== key))
  }

  return {
    read(key) {
      const stored = storage.read(ENTRY_PREFIX + key)
      return isSeenAnswer(stored) ? stored : null
    },
    write(key, value, seenAt) {
      const bytes = 2 * JSON.stringify(value).length
      if (bytes > Math.min(LARGEST_ENTRY_BYTES, capacityBytes)) return remove(key)
      const index = [...readIndex().filter((entry) => entry.key !== key), { key, bytes }]
      let total = index.reduce((sum, entry) => sum + entry.bytes, 0)
      while (total > capacityBytes) {
        const oldest = index.shift()
        if (!oldest) break
        storage.remove(ENTRY_PREFIX + oldest.key)
        total -= oldest.bytes
      }
      storage.write(ENTRY_PREFIX + key, { value, seenAt })
      storage.write(INDEX_KEY, index)
    },
    remove,
  }
}

function isIndexEntry(value: unknown): value is IndexEntry {
  return typeof value === 'object' && value !== null && typeof (value as IndexEntry).key === 'string' && typeof (value as IndexEntry).bytes === 'number'
}

function isSeenAnswer(value: unknown): value is SeenAnswer {
  return typeof value === 'object' && value !== null && 'value' in value && typeof (value as SeenAnswer).seenAt === 'number'
}
