import type { ReactNode } from 'react'
import { useDidShow, useLaunch } from '@tarojs/taro'
import { useDivisions, useVillage } from './app-stores'
import { launchVillage } from './platform/launch-village'
import './styles/tokens.css'
import './styles/elements.css'

interface LaunchOptions {
  query?: Record<string, unknown>
}

export default function App({ children }: { children?: ReactNode }) {
  useLaunch((options: LaunchOptions) => {
    chooseScanned(options)
    void useDivisions.getState().load()
  })
  // A code scanned while the mini-program is still open shows it again instead of launching it.
  useDidShow((options?: unknown) => chooseScanned(options as LaunchOptions | undefined))
  return children
}

let lastScanned: string | null = null

/** WeChat repeats the old options whenever the mini-program comes back; a village the reader changed since then stays changed. */
function chooseScanned(options: LaunchOptions | undefined): void {
  const scanned = launchVillage(options?.query)
  if (scanned === null || scanned === lastScanned) return
  lastScanned = scanned
  useVillage.getState().choose(scanned)
}
