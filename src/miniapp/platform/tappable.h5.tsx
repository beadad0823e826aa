import type { TappableProps } from './tappable-props'

export function Tappable({ onTap, className = '', label, role = 'button', checked, expanded, disabled = false, children }: TappableProps) {
  return (
    <button
      type="button"
      className={`tappable ${className}`}
      onClick={onTap}
      disabled={disabled}
      role={role === 'button' ? undefined : role}
      aria-label={label}
      aria-checked={role === 'radio' ? checked === true : undefined}
      aria-expanded={expanded}
    >
      {children}
    </button>
  )
}
