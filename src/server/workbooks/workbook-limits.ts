/** Caps on what an uploaded workbook may cost; beyond any of them it is refused with a sentence. */
export interface WorkbookLimits {
  /** Bytes of the file as uploaded. */
  fileBytes: number
  /** Bytes of everything inside a zipped workbook once unpacked, by its own directory. */
  unpackedBytes: number
  /** Rows over all sheets. */
  rows: number
  /** Milliseconds one reading may take. */
  milliseconds: number
  /** Megabytes of memory one reading may take. */
  megabytes: number
}

/** Twenty times the largest list met in a county (10⁴ lines, about 1 MB), and small enough that a hostile file costs seconds. */
export const DEFAULT_WORKBOOK_LIMITS: WorkbookLimits = {
  fileBytes: 20 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  rows: 200_000,
  milliseconds: 60_000,
  megabytes: 1024,
}
