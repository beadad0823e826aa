import Taro from '@tarojs/taro'

/** Asks WeChat for the one-time code that only the server can turn into an account; null when WeChat gives none. */
export const wechatLogin: (() => Promise<string | null>) | null = async () => {
  try {
    const { code } = await Taro.login()
    return code === '' ? null : code
  } catch {
    return null
  }
}
