import { Input, View } from '@tarojs/components'
import type { GroupProps, HeadingProps, LiveRegionProps, TextFieldProps } from './semantic-props'

export function Heading({ className = '', id, children }: HeadingProps) {
  return <View className={`heading ${className}`} {...(id === undefined ? {} : { id })} {...{ 'aria-role': 'heading' }}>{children}</View>
}

export function LiveRegion({ className = '', children }: LiveRegionProps) {
  return <View className={className} {...{ 'aria-role': 'status', 'aria-live': 'polite' }}>{children}</View>
}

export function Group({ role, label, className = '', id, children }: GroupProps) {
  // A list item or cell says nothing more than its text: leaving the role out keeps what is sent to the screen small.
  const aria = role === 'listitem' || role === 'row' || role === 'cell' ? {} : { 'aria-role': role }
  return <View className={className} {...(id === undefined ? {} : { id })} {...aria} {...(label === undefined ? {} : { 'aria-label': label })}>{children}</View>
}

export function TextField({ label, placeholder, value, maxLength, onChange, onConfirm }: TextFieldProps) {
  return (
    <Input
      className="text-field"
      placeholderClass="text-field-placeholder"
      type="text"
      confirmType="search"
      placeholder={placeholder}
      value={value}
      maxlength={maxLength}
      onInput={(event) => onChange(event.detail.value)}
      onConfirm={() => onConfirm?.()}
      {...{ 'aria-label': label }}
    />
  )
}
