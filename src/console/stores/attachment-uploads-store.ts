import { create } from 'zustand'
import type { AttachmentUploaded } from '../../domain/api/staff-editions-contract'
import type { Problem } from '../../client/api-error'
import { deleteStaffAttachment, uploadStaffAttachment, type EditionKey } from '../../client/resources/staff-editions-api'
import type { AttachmentUpload } from '../attachment-upload'
import { consoleApi } from '../platform/console-api'
import { problemWords } from '../problem-words'
import { useWrittenDraftStore } from './written-draft-store'

interface AttachmentUploadsState {
  uploads: AttachmentUpload[]
  /** Null when the file was refused; the reason stays in `uploads`. */
  upload: (key: EditionKey, file: File) => Promise<AttachmentUploaded | null>
  remove: (key: EditionKey, attachmentId: string) => Promise<Problem | null>
  dismiss: (key: number) => void
}

export const useAttachmentUploadsStore = create<AttachmentUploadsState>((set, get) => {
  let counter = 0
  const change = (key: number, part: Partial<AttachmentUpload>) =>
    set({ uploads: get().uploads.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)) })
  return {
    uploads: [],
    upload: async (edition, file) => {
      counter += 1
      const key = counter
      set({ uploads: [...get().uploads, { key, editionId: edition.id, fileName: file.name, percent: 0, refusal: null }] })
      const outcome = await uploadStaffAttachment(consoleApi, edition, { fileName: file.name, content: file }, (sent, total) =>
        change(key, { percent: Math.round((sent / Math.max(1, total)) * 100) }),
      )
      if (!outcome.ok) {
        change(key, { refusal: problemWords(outcome.problem) })
        return null
      }
      get().dismiss(key)
      const draft = useWrittenDraftStore.getState()
      if (draft.edition?.id === edition.id) draft.setAttachments([...draft.edition.attachments, outcome.value.attachment])
      return outcome.value
    },
    remove: async (edition, attachmentId) => {
      const outcome = await deleteStaffAttachment(consoleApi, edition, attachmentId)
      if (!outcome.ok) return outcome.problem
      const draft = useWrittenDraftStore.getState()
      if (draft.edition?.id === edition.id) draft.setAttachments(draft.edition.attachments.filter((one) => one.id !== attachmentId))
      return null
    },
    dismiss: (key) => set({ uploads: get().uploads.filter((upload) => upload.key !== key) }),
  }
})
