import type { TopBarProps } from './top-bar-props'

/** WeChat draws its own bar with the page's title and the way back. */
export function TopBar(_props: TopBarProps) {
  return null
}
