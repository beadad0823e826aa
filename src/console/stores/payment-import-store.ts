import { create } from 'zustand'
import type { ColumnMapping, PaymentBatchCreated, PaymentBatchFields, PaymentImportPreview } from '../../domain/api/staff-payment-batches-contract'
import type { Problem } from '../../client/api-error'
import { createPaymentBatch, mappingField, MARKED_WORKBOOK_ADDRESS, previewPaymentBatch } from '../../client/resources/staff-payment-batches-api'
import { consoleApi } from '../platform/console-api'
import { downloadForm } from '../platform/download-form'

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
  /** What the clerk said about columns of this subsidy's and division's files; kept when a mended file is chosen. */
  mapping: ColumnMapping
  step: ImportStep
  choose: (part: { divisionCode?: string; subsidyCode?: string }) => void
  read: (file: File, rowsFrom?: number) => Promise<void>
  map: (header: string, field: string) => void
  /** Sends the file again, read by what was said about its columns, or with other rows shown. */
  readAgain: (rowsFrom?: number) => Promise<void>
  /** Saves the workbook with its problems marked. */
  downloadMarked: () => Promise<Problem | null>
  store: (details: Omit<PaymentBatchFields, 'divisionCode' | 'subsidyCode' | 'mapping'>) => Promise<void>
  startOver: () => void
}

const percentOf = (sent: number, total: number) => Math.round((sent / Math.max(1, total)) * 100)

export const usePaymentImportStore = create<PaymentImportState>((set, get) => ({
  divisionCode: '',
  subsidyCode: '',
  file: null,
  mapping: {},
  step: { kind: 'choosing', problem: null },
  // Another subsidy or division is read by other rules: the file is asked for again.
  choose: (part) => set({ ...part, file: null, mapping: {}, step: { kind: 'choosing', problem: null } }),
  read: async (file, rowsFrom) => {
    const { divisionCode, subsidyCode, mapping } = get()
    set({ file, step: { kind: 'reading', percent: 0 } })
    const outcome = await previewPaymentBatch(consoleApi, {
      divisionCode, subsidyCode, ...mappingField(mapping), ...(rowsFrom === undefined ? {} : { rowsFrom: String(rowsFrom) }), file: { fileName: file.name, content: file },
    }, (sent, total) => {
      if (get().step.kind === 'reading') set({ step: { kind: 'reading', percent: percentOf(sent, total) } })
    })
    if (get().file !== file) return
    set({ step: outcome.ok ? { kind: 'read', preview: outcome.value, problem: null } : { kind: 'choosing', problem: outcome.problem } })
  },
  map: (header, field) => set({ mapping: { ...get().mapping, [header]: field } }),
  readAgain: async (rowsFrom) => {
    const { file, read } = get()
    if (file !== null) await read(file, rowsFrom)
  },
  downloadMarked: async () => {
    const { divisionCode, subsidyCode, mapping, file } = get()
    return file === null ? null : downloadForm(MARKED_WORKBOOK_ADDRESS, { divisionCode, subsidyCode, ...mappingField(mapping), file })
  },
  store: async (details) => {
    const { divisionCode, subsidyCode, mapping, file, step } = get()
    if (file === null || step.kind !== 'read') return
    const { preview } = step
    set({ step: { kind: 'storing', preview, percent: 0 } })
    const outcome = await createPaymentBatch(consoleApi, { fileName: file.name, content: file }, { ...details, ...mappingField(mapping), divisionCode, subsidyCode }, (sent, total) => {
      if (get().step.kind === 'storing') set({ step: { kind: 'storing', preview, percent: percentOf(sent, total) } })
    })
    set({ step: outcome.ok ? { kind: 'stored', created: outcome.value } : { kind: 'read', preview, problem: outcome.problem } })
  },
  startOver: () => set({ file: null, mapping: {}, step: { kind: 'choosing', problem: null } }),
}))
