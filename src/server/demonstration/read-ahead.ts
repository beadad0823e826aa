import { parsePaymentWorkbook } from '../../domain/subsidies/parse-payment-workbook'
import { accepted } from '../../domain/text/outcome'
import type { WorkbookSource } from '../commands/read-payment-workbook'
import type { WorkbookReader } from '../workbooks/workbook-reader'

/** Starts reading workbooks side by side, before the transaction that imports them one after the other, and parses each when its turn comes. Nobody is served yet, so that parsing may take this thread. */
export async function readAhead(workbookReader: WorkbookReader, files: ReadonlyMap<string, Buffer>): Promise<WorkbookSource> {
  const read = await Promise.all([...files].map(async ([fileName, bytes]) => [bytes, await workbookReader.read(bytes, fileName)] as const))
  const outcomes = new Map(read)
  return {
    ...workbookReader,
    parse: async (bytes, fileName, context) => {
      const grid = outcomes.get(bytes) ?? await workbookReader.read(bytes, fileName)
      return grid.ok ? accepted(parsePaymentWorkbook(grid.value, context)) : grid
    },
  }
}
