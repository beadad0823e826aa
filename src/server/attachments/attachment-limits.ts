/** Bytes of one attachment as uploaded. */
export const LARGEST_ATTACHMENT = 10 * 1024 * 1024

/** What looking into one file may cost; beyond it the file is refused with a sentence. */
export interface InspectionLimits {
  /** Bytes of everything inside a zipped document once unpacked. */
  unpackedBytes: number
  /** Parts of a zipped document. */
  parts: number
  milliseconds: number
  megabytes: number
}

export const DEFAULT_INSPECTION_LIMITS: InspectionLimits = { unpackedBytes: 100 * 1024 * 1024, parts: 5_000, milliseconds: 30_000, megabytes: 512 }

/** Pixels a picture may have before it is scaled: 50 million is more than any telephone takes. */
export const MOST_PIXELS = 50_000_000
/** Widest picture that is kept; wider ones are scaled down. */
export const WIDEST_PICTURE = 1280
