import type { TextLinkProps } from './text-link-props'

export function TextLink({ href, text, bold }: TextLinkProps) {
  const isPhone = href.startsWith('tel:')
  return <a className={`text-link ${bold ? 'is-bold' : ''}`} href={href} {...(isPhone ? {} : { target: '_blank', rel: 'noopener noreferrer' })}>{text}</a>
}
