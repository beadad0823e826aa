import { parentPort, workerData } from 'node:worker_threads'
import { findPersonalData, type PersonalDataFinding } from '../../domain/disclosure/personal-data-check'
import { extractText, type ExtractionFault } from './extract-text'
import type { InspectionLimits } from './attachment-limits'
import type { AttachmentKind } from './recognise-file'

export interface InspectionRequest {
  kind: AttachmentKind
  bytes: Uint8Array
  limits: InspectionLimits
}

/** The text itself never leaves the worker, only what kinds of identifier it holds. */
export type InspectionReport = { fault: ExtractionFault } | { kinds: PersonalDataFinding['kind'][]; readable: boolean }

async function inspect({ kind, bytes, limits }: InspectionRequest): Promise<InspectionReport> {
  const extracted = await extractText(kind, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits)
  if ('fault' in extracted) return extracted
  const kinds = new Set(extracted.texts.flatMap((text) => findPersonalData(text).map((finding) => finding.kind)))
  return { kinds: [...kinds], readable: extracted.readable }
}

void inspect(workerData as InspectionRequest).then((report) => parentPort?.postMessage(report))
