export interface PictureProps {
  url: string
  alt: string
  width: number
  height: number
}
