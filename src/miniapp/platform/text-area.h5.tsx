import type { TextAreaProps } from './text-area-props'

export function TextArea({ label, placeholder, value, maxLength, onChange }: TextAreaProps) {
  return (
    <textarea
      className="text-field text-area"
      aria-label={label}
      placeholder={placeholder}
      value={value}
      maxLength={maxLength}
      rows={5}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
