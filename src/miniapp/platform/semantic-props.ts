import type { ReactNode } from 'react'

export interface HeadingProps {
  level: 1 | 2 | 3
  className?: string
  id?: string
  children: ReactNode
}

/** A part of the page that is read aloud when it changes. */
export interface LiveRegionProps {
  className?: string
  children: ReactNode
}

/** A group of like things, or one of them. */
export interface GroupProps {
  role: 'main' | 'list' | 'listitem' | 'radiogroup' | 'table' | 'row' | 'cell' | 'columnheader' | 'region' | 'search'
  label?: string
  className?: string
  id?: string
  children: ReactNode
}

export interface TextFieldProps {
  /** Said by screen readers; the visible label stands above. */
  label: string
  placeholder: string
  value: string
  maxLength: number
  onChange: (value: string) => void
  /** The key at the lower right of the keyboard. */
  onConfirm?: () => void
}
