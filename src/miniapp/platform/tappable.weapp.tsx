import { View } from '@tarojs/components'
import type { TappableProps } from './tappable-props'

export function Tappable({ onTap, className = '', label, role = 'button', checked, expanded, disabled = false, children }: TappableProps) {
  const aria = {
    'aria-role': role,
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(role === 'radio' ? { 'aria-checked': checked === true } : {}),
    ...(expanded === undefined ? {} : { 'aria-expanded': expanded }),
    ...(disabled ? { 'aria-disabled': true } : {}),
  }
  return (
    <View className={`tappable ${disabled ? 'is-disabled' : ''} ${className}`} hoverClass={disabled ? 'none' : 'is-pressed'} {...(disabled ? {} : { onClick: onTap })} {...aria}>
      {children}
    </View>
  )
}
