import { create } from 'zustand'
import type { PaymentBatchCreated, PaymentBatchFields, PaymentImportPreview } from '../../domain/api/staff-payment-batches-contract'
import type { Problem } from '../../client/api-error'
import { createPaymentBatch, previewPaymentBatch } from '../../client/resources/staff-payment-batches-api'
import { consoleApi } from '../platform/console-api'

/** choosing: nothing read yet · reading: being sent and read · read: preview on screen · storing · stored. A refusal goes one step back and says why. */
export type ImportStep =
  | { kind: 'choosing'; problem: Problem | null }
  | { kind: 'reading'; percent: number }
  | { kind: 'read'; preview: PaymentImportPreview; problem: Problem | null }
  | { kind: 'storing'; preview: PaymentImportPreview; percent: number }
  | { kind: 'stored'; created: PaymentBatchCreated }

interface PaymentImportState {
  divisionCode: string
  subsidyCode: string
  /** Kept here so that it can be sent a second time: a preview stores nothing on the server. */
  file: File | null
  step: ImportStep
  choose: (part: { divisionCode?: string; subsidyCode?: string }) => void
  read: (file: File) => Promise<void>
  store: (details: Omit<PaymentBatchFields, 'divisionCode' | 'subsidyCode'>) => Promise<void>
  startOver: () => void
}

const percentOf = (sent: number, total: number) => Math.round((sent / Math.max(1, total)) * 100)

export const usePaymentImportStore = create<PaymentImportState>((set, get) => ({
  divisionCode: '',
  subsidyCode: '',
  file: null,
  step: { kind: 'choosing', problem: null },
  // Another subsidy or division is read by other rules: the file is asked for again.
  choose: (part) => set({ ...part, file: null, step: { kind: 'choosing', problem: null } }),
  read: async (file) => {
    const { divisionCode, subsidyCode } = get()
    set({ file, step: { kind: 'reading', percent: 0 } })
    const outcome = await previewPaymentBatch(consoleApi, { divisionCode, subsidyCode, file: { fileName: file.name, content: file } }, (sent, total) => {
      if (get().step.kind === 'reading') set({ step: { kind: 'reading', percent: percentOf(sent, total) } })
    })
    if (get().file !== file) return
    set({ step: outcome.ok ? { kind: 'read', preview: outcome.value, problem: null } : { kind: 'choosing', problem: outcome.problem } })
  },
  store: async (details) => {
    const { divisionCode, subsidyCode, file, step } = get()
    if (file === null || step.kind !== 'read') return
    const { preview } = step
    set({ step: { kind: 'storing', preview, percent: 0 } })
    const outcome = await createPaymentBatch(consoleApi, { fileName: file.name, content: file }, { ...details, divisionCode, subsidyCode }, (sent, total) => {
      if (get().step.kind === 'storing') set({ step: { kind: 'storing', preview, percent: percentOf(sent, total) } })
    })
    set({ step: outcome.ok ? { kind: 'stored', created: outcome.value } : { kind: 'read', preview, problem: outcome.problem } })
  },
  startOver: () => set({ file: null, step: { kind: 'choosing', problem: null } }),
}))
