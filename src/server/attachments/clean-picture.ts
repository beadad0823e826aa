import sharp from 'sharp'
import { MOST_PIXELS, WIDEST_PICTURE } from './attachment-limits'

export interface CleanPicture {
  bytes: Buffer
  width: number
  height: number
}

/** The picture upright, at most 1280 pixels wide and written anew, so that place, time and telephone it was taken with are gone. Null when it can't be read. */
export async function cleanPicture(bytes: Buffer, kind: 'jpeg' | 'png' | 'webp'): Promise<CleanPicture | null> {
  try {
    const upright = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true }).timeout({ seconds: 20 }).rotate()
    const scaled = upright.resize({ width: WIDEST_PICTURE, withoutEnlargement: true })
    const written = kind === 'jpeg' ? scaled.jpeg({ quality: 82, mozjpeg: false }) : kind === 'png' ? scaled.png({ compressionLevel: 9 }) : scaled.webp({ quality: 82 })
    const { data, info } = await written.toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch {
    return null
  }
}
