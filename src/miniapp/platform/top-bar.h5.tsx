import type { TopBarProps } from './top-bar-props'

export function TopBar({ title, onBack }: TopBarProps) {
  if (onBack === undefined) return null
  return (
    <div className="top-bar" role="banner">
      <button type="button" className="tappable top-bar-back" onClick={onBack}>返回</button>
      <div className="top-bar-title" aria-hidden="true">{title}</div>
    </div>
  )
}
