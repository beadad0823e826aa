import type { PictureProps } from './picture-props'

export function Picture({ url, alt, width, height }: PictureProps) {
  return <img className="picture" src={url} alt={alt} width={width} height={height} loading="lazy" decoding="async" />
}
