/** A file on its way to the server, or one that was refused. */
export interface AttachmentUpload {
  key: number
  editionId: string
  fileName: string
  /** 0 to 100. */
  percent: number
  /** Why it was refused; null while it is being sent. */
  refusal: string | null
}
