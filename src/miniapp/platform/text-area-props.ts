export interface TextAreaProps {
  /** Said by screen readers; the visible label stands above. */
  label: string
  placeholder: string
  value: string
  maxLength: number
  onChange: (value: string) => void
}
