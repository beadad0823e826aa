import type { WorkbookGrid } from '../../domain/subsidies/workbook-grid'
import { accepted, refused, type Outcome } from '../../domain/text/outcome'
import { decodeText } from './decode-text'
import { readDelimited } from './read-delimited'
import { readSpreadsheet } from './read-spreadsheet'
import { findWorkbookKind, type WorkbookKind } from './workbook-kind'
import type { WorkbookLimits } from './workbook-limits'
import { countFilledRows } from './count-filled-rows'
import { readZipDirectory, unpackEntry, type ZipEntry } from './zip-directory'

/** What the worker is handed. */
export interface WorkbookReadRequest {
  bytes: Uint8Array
  fileName: string
  limits: WorkbookLimits
}

/** Reads a workbook of any accepted kind on the calling thread. What the file claims to be is checked before anything is unpacked. */
export function readWorkbook({ bytes, fileName, limits }: WorkbookReadRequest): Outcome<WorkbookGrid> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = readZipDirectory(buffer)
  const kind = findWorkbookKind(buffer, fileName, zip)
  if (!kind.ok) return kind
  if (kind.value === 'xlsx' && zip) {
    const unpacked = zip.reduce((sum, entry) => sum + entry.unpackedBytes, 0)
    if (unpacked > limits.unpackedBytes) {
      return refused('workbook-too-large', `文件展开后超过${Math.floor(limits.unpackedBytes / 1024 / 1024)}MB，没有读取。请删去图片和名单以外的内容，或按村分成几个文件上传。`)
    }
    let rows = 0
    for (const entry of zip) {
      const content = unpackEntry(buffer, entry)
      if (content === null) return damaged()
      if (/^\/?xl\/worksheets\/[^/]+\.xml$/i.test(entry.name)) rows += countFilledRows(content, limits.rows)
      if (rows > limits.rows) return tooManyRows(limits)
    }
  }
  try {
    return checkSize(withPackedExtras(readKind(kind.value, buffer, limits), zip), limits)
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) {
      return refused('encrypted-workbook', '文件加了密码，读不了。请取消密码后再上传。')
    }
    return damaged()
  }
}

function readKind(kind: WorkbookKind, buffer: Buffer, limits: WorkbookLimits): WorkbookGrid {
  switch (kind) {
    case 'xlsx':
    case 'xls':
      return readSpreadsheet(buffer, limits.rows)
    case 'markup':
      return readSpreadsheet(decodeText(buffer), limits.rows)
    case 'delimited':
      return readDelimited(decodeText(buffer), '名单', limits.rows)
  }
}

/** What the parts of a zipped workbook tell by their names alone; none of them is opened. */
function withPackedExtras(grid: WorkbookGrid, zip: readonly ZipEntry[] | null): WorkbookGrid {
  if (!grid.extras || !zip) return grid
  const count = (pattern: RegExp): number => zip.filter(({ name }) => pattern.test(name)).length
  return {
    ...grid,
    extras: {
      ...grid.extras,
      externalLinks: count(/^\/?xl\/externalLinks\/[^/]+\.xml$/i),
      pivotCaches: count(/^\/?xl\/pivotCache\/pivotCacheDefinition[^/]*\.xml$/i),
      macros: count(/vbaProject\.bin$/i) > 0,
      drawings: count(/^\/?xl\/(media|embeddings|charts)\/[^/]+\.[a-z0-9]+$/i),
    },
  }
}

function checkSize(grid: WorkbookGrid, limits: WorkbookLimits): Outcome<WorkbookGrid> {
  const rows = grid.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  if (rows <= limits.rows) return accepted(grid)
  return tooManyRows(limits)
}

function tooManyRows(limits: WorkbookLimits): Outcome<never> {
  return refused('workbook-too-large', `表格超过${limits.rows}行，没有读取。请删去名单下面的多余内容，或按村分成几个文件上传。`)
}

function damaged(): Outcome<never> {
  return refused('damaged-workbook', '文件已损坏，打不开。请用 Excel 或 WPS 打开，另存为 .xlsx 后再上传。')
}
