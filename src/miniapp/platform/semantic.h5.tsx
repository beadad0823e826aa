import type { GroupProps, HeadingProps, LiveRegionProps, TextFieldProps } from './semantic-props'

export function Heading({ level, className = '', id, children }: HeadingProps) {
  const Tag = `h${level}` as const
  return <Tag className={`heading ${className}`} id={id}>{children}</Tag>
}

export function LiveRegion({ className, children }: LiveRegionProps) {
  return <div className={className} role="status" aria-live="polite">{children}</div>
}

export function Group({ role, label, className, id, children }: GroupProps) {
  // A region is a frame that scrolls sideways: the keyboard must reach it to scroll it.
  return <div className={className} role={role} aria-label={label} id={id} tabIndex={role === 'region' ? 0 : undefined}>{children}</div>
}

export function TextField({ label, placeholder, value, maxLength, onChange, onConfirm }: TextFieldProps) {
  return (
    <input
      className="text-field"
      type="text"
      enterKeyHint="search"
      autoComplete="off"
      aria-label={label}
      placeholder={placeholder}
      value={value}
      maxLength={maxLength}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        // Enter also ends the composing of a Chinese word; that is no search yet.
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onConfirm?.()
      }}
    />
  )
}
