import { wxCall } from './wx-call'

const kept = new Map<string, string>()
const limitPerKey = 1024 * 1024
const limitInAll = 10 * limitPerKey

export function fillStorage(values: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(values)) kept.set(key, JSON.stringify(value))
}

export function storageContents(): Record<string, unknown> {
  return Object.fromEntries([...kept].map(([key, text]) => [key, JSON.parse(text) as unknown]))
}

function read(key: string): unknown {
  const text = kept.get(key)
  return text === undefined ? '' : (JSON.parse(text) as unknown)
}

function write(key: string, value: unknown): void {
  const text = JSON.stringify(value ?? '')
  if (text.length > limitPerKey) throw new Error('setStorage:fail exceed the maximum size of 1MB per key')
  kept.set(key, text)
  if (size() > limitInAll) throw new Error('setStorage:fail exceed storage max size 10Mb')
}

function size(): number {
  return [...kept].reduce((sum, [key, text]) => sum + key.length + text.length, 0)
}

const info = () => ({ keys: [...kept.keys()], currentSize: Math.ceil(size() / 1024), limitSize: limitInAll / 1024 })

/** Storage of the phone, with WeChat's limits: 1 MB a key, 10 MB in all. */
export const storageApi = {
  getStorageSync: read,
  setStorageSync: write,
  removeStorageSync: (key: string) => { kept.delete(key) },
  clearStorageSync: () => kept.clear(),
  getStorageInfoSync: info,
  getStorage: wxCall('getStorage', options => {
    if (!kept.has(String(options.key))) throw new Error('data not found')
    return { data: read(String(options.key)) }
  }),
  setStorage: wxCall('setStorage', options => write(String(options.key), options.data)),
  removeStorage: wxCall('removeStorage', options => { kept.delete(String(options.key)) }),
  clearStorage: wxCall('clearStorage', () => kept.clear()),
  getStorageInfo: wxCall('getStorageInfo', info),
}
