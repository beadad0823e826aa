import type { AttachmentLinkProps } from './attachment-link-props'

export function AttachmentLink({ url, className = '', children }: AttachmentLinkProps) {
  return <a className={`tappable ${className}`} href={url} target="_blank" rel="noopener">{children}</a>
}
