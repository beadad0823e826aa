import type { ReactNode } from 'react'

interface BoxProps {
  className?: string
  id?: string
  children?: ReactNode
}

/** Taro's components as plain elements; the real ones need their own runtime. */
export const View = ({ className, id, children }: BoxProps) => <div className={className} id={id}>{children}</div>
export const Text = ({ className, id, children }: BoxProps) => <span className={className} id={id}>{children}</span>
