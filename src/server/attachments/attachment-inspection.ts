import type { Outcome } from '../../domain/text/outcome'

/** A file that was looked into and may be stored. */
export interface InspectedAttachment {
  /** As it will be handed out: pictures are turned upright, scaled and written anew without their hidden data. */
  bytes: Buffer
  /** By content, never as claimed. */
  mediaType: string
  fileName: string
  /** Pixels of a picture; null for other files. */
  width: number | null
  height: number | null
  /** unreadable: a person must look (scan, picture). */
  textCheck: 'checked' | 'unreadable'
}

/** Decides whether an uploaded file may become an attachment. */
export interface AttachmentInspector {
  /** Refusals, each with a sentence: unfit-attachment. */
  inspect(bytes: Buffer, fileName: string): Promise<Outcome<InspectedAttachment>>
}
