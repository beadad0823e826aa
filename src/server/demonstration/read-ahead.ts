import type { WorkbookSource } from '../commands/read-payment-workbook'

/** Starts reading workbooks side by side, before the transaction that imports them one after the other, and hands each over when its turn comes. */
export async function readAhead(workbookReader: WorkbookSource, files: ReadonlyMap<string, Buffer>): Promise<WorkbookSource> {
  const read = await Promise.all([...files].map(async ([fileName, bytes]) => [bytes, await workbookReader.read(bytes, fileName)] as const))
  const outcomes = new Map(read)
  return { read: async (bytes, fileName) => outcomes.get(bytes) ?? workbookReader.read(bytes, fileName) }
}
