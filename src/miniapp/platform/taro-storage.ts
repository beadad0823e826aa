import Taro from '@tarojs/taro'
import type { PhoneStorage } from '../stores/phone-storage'

/** A full or forbidden storage (private browsing, a phone without space) costs the memory of what was read, and nothing else. */
export const taroStorage: PhoneStorage = {
  read(key) {
    try {
      return Taro.getStorageSync<unknown>(key)
    } catch {
      return undefined
    }
  },
  write(key, value) {
    try {
      Taro.setStorageSync(key, value)
    } catch {
      Taro.removeStorageSync(key)
    }
  },
  remove(key) {
    Taro.removeStorageSync(key)
  },
}
