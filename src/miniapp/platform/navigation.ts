import Taro from '@tarojs/taro'
import { ROUTES } from '../routes'

/** WeChat keeps at most ten pages; beyond that the newest is replaced. */
const LARGEST_STACK = 10

export function openPage(path: string): void {
  if (Taro.getCurrentPages().length >= LARGEST_STACK) void Taro.redirectTo({ url: path })
  else void Taro.navigateTo({ url: path })
}

export function goHome(): void {
  void Taro.reLaunch({ url: ROUTES.home })
}

/** Back to the page before; home when this page was opened directly, from a shared link. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else goHome()
}

export const scrollToTop = (): void => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
export const scrollToElement = (id: string): void => void Taro.pageScrollTo({ selector: `#${id}`, duration: 0 })
