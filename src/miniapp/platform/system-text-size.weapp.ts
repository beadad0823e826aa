import Taro from '@tarojs/taro'

/** The text size set in WeChat (17 is its standard), or null when it can't be known. */
export function systemTextSize(): number | null {
  try {
    const { fontSizeSetting } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
    return typeof fontSizeSetting === 'number' ? fontSizeSetting : null
  } catch {
    return null
  }
}
