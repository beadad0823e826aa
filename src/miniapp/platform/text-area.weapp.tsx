import { Textarea } from '@tarojs/components'
import type { TextAreaProps } from './text-area-props'

export function TextArea({ label, placeholder, value, maxLength, onChange }: TextAreaProps) {
  return (
    <Textarea
      className="text-field text-area"
      placeholderClass="text-field-placeholder"
      placeholder={placeholder}
      value={value}
      maxlength={maxLength}
      // Otherwise the keyboard lies over the last line while it is being written.
      cursorSpacing={40}
      onInput={(event) => onChange(event.detail.value)}
      {...{ 'aria-label': label }}
    />
  )
}
