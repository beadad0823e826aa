import type { ReactNode } from 'react'

/** Anything that does something when tapped: a real button on H5, a view that says it is one in WeChat. */
export interface TappableProps {
  onTap: () => void
  className?: string
  /** Said by screen readers instead of the text inside; needed only when the text alone isn't clear. */
  label?: string
  /** link: leads to another page · radio: one of several choices · button: everything else. */
  role?: 'button' | 'link' | 'radio'
  checked?: boolean
  expanded?: boolean
  disabled?: boolean
  children: ReactNode
}
