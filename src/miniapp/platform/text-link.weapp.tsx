import { Text } from '@tarojs/components'
import { copyText, dialNumber } from './phone-actions'
import type { TextLinkProps } from './text-link-props'

/** WeChat opens no foreign addresses from a mini-program: the address is copied, to be opened in a browser. */
export function TextLink({ href, text, bold }: TextLinkProps) {
  const isPhone = href.startsWith('tel:')
  const handleTap = () => (isPhone ? dialNumber(href.slice('tel:'.length)) : copyText(href, '网址已复制，请到浏览器里打开'))
  return <Text className={`text-link ${bold ? 'is-bold' : ''}`} onClick={handleTap} {...{ 'aria-role': 'link' }}>{text}</Text>
}
