import Taro from '@tarojs/taro'
import { Image } from '@tarojs/components'
import type { PictureProps } from './picture-props'

export function Picture({ url, alt }: PictureProps) {
  return <Image className="picture" src={url} mode="widthFix" lazyLoad onClick={() => void Taro.previewImage({ urls: [url] })} {...{ 'aria-role': 'img', 'aria-label': alt }} />
}
