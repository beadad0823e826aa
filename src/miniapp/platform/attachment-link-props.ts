import type { ReactNode } from 'react'

export interface AttachmentLinkProps {
  /** Absolute, or below the page's own origin. */
  url: string
  fileName: string
  mediaType: string
  className?: string
  children: ReactNode
}
