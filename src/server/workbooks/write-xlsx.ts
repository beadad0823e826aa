import { cellAddress, type WorkbookCell } from '../../domain/subsidies/workbook-grid'
import type { CellStyle, WrittenCell, WrittenSheet } from '../../domain/subsidies/written-sheet'
import { styleIndex, STYLES_XML, type CellFormat } from './xlsx-styles'
import { zipFiles } from './zip-files'

export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Rows looked at for the width of a column. */
const ROWS_MEASURED = 200

/**
 * An .xlsx of values only. Text is always written as text, and what begins like a formula (= + - @, tab, line break) carries Excel's apostrophe besides,
 * so that it stays text when the file is saved as CSV. No author, no date, no name of a program is in the file.
 */
export function writeXlsx(sheets: readonly WrittenSheet[]): Buffer {
  const files = new Map<string, string>()
  const named = sheets.map((sheet, index) => ({ sheet, number: index + 1, comments: listComments(sheet) }))
  files.set('[Content_Types].xml', `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${
    named.map(({ number, comments }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>${
      comments.length > 0 ? `<Override PartName="/xl/comments${number}.xml" ContentType="${SHEET_TYPE}.comments+xml"/>` : ''}`).join('')}</Types>`)
  files.set('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]))
  files.set('xl/workbook.xml', `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${
    named.map(({ sheet, number }) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`)
  files.set('xl/_rels/workbook.xml.rels', relations([...named.map(({ number }): [string, string] => ['worksheet', `worksheets/sheet${number}.xml`]), ['styles', 'styles.xml']]))
  files.set('xl/styles.xml', STYLES_XML)
  for (const { sheet, number, comments } of named) {
    files.set(`xl/worksheets/sheet${number}.xml`, sheetXml(sheet, comments.length > 0))
    if (comments.length === 0) continue
    files.set(`xl/worksheets/_rels/sheet${number}.xml.rels`, relations([['comments', `../comments${number}.xml`], ['vmlDrawing', `../drawings/vmlDrawing${number}.vml`]]))
    files.set(`xl/comments${number}.xml`, commentsXml(comments))
    files.set(`xl/drawings/vmlDrawing${number}.vml`, commentBoxes(comments))
  }
  return zipFiles(files)
}

interface PlacedComment {
  row: number
  column: number
  text: string
}

function listComments(sheet: WrittenSheet): PlacedComment[] {
  return sheet.rows.flatMap((cells, row) => cells.flatMap((cell, column) => (cell.comment === undefined ? [] : [{ row, column, text: cell.comment }])))
}

function relations(targets: readonly [string, string][]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${
    targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`
}

function sheetXml({ rows, merges }: WrittenSheet, hasComments: boolean): string {
  const widths = columnWidths(rows, new Set(merges.filter(({ left, right }) => right > left).map(({ top, left }) => cellAddress(top, left))))
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')
  const body: string[] = []
  rows.forEach((cells, row) => {
    const written = cells.map((cell, column) => cellXml(cell, cellAddress(row, column))).join('')
    if (written !== '') body.push(`<row r="${row + 1}">${written}</row>`)
  })
  const areas = merges.map(({ top, left, bottom, right }) => `<mergeCell ref="${cellAddress(top, left)}:${cellAddress(bottom, right)}"/>`)
  return [
    HEAD, `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`, columns === '' ? '' : `<cols>${columns}</cols>`, '<sheetData>', body.join(''), '</sheetData>',
    areas.length > 0 ? `<mergeCells count="${areas.length}">${areas.join('')}</mergeCells>` : '', hasComments ? '<legacyDrawing r:id="rId2"/>' : '', '</worksheet>',
  ].join('')
}

function cellXml({ value, style, comment }: WrittenCell, address: string): string {
  const at = (format: CellFormat): string => `r="${address}" s="${styleIndex(style, format)}"`
  if (value === null) return style === 'plain' && comment === undefined ? '' : `<c ${at('general')}/>`
  if (typeof value === 'string') {
    const text = escapeXml(value)
    return `<c ${at(/^[\s]*[=+\-@\t\r]/.test(value) ? 'quoted' : 'text')} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
  }
  if (typeof value === 'number') return Number.isFinite(value) ? `<c ${at('general')}><v>${value}</v></c>` : `<c ${at('general')}/>`
  if (typeof value === 'boolean') return `<c ${at('general')} t="b"><v>${value ? 1 : 0}</v></c>`
  switch (value.kind) {
    case 'date':
      return `<c ${at('date')}><v>${Math.round((Date.parse(`${value.date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)}</v></c>`
    case 'error':
      return `<c ${at('general')} t="e"><v>${escapeXml(value.code)}</v></c>`
    case 'formula-without-value':
      return `<c ${at('general')}/>`
  }
}

function commentsXml(comments: readonly PlacedComment[]): string {
  const list = comments.map(({ row, column, text }) => `<comment ref="${cellAddress(row, column)}" authorId="0"><text><r><t xml:space="preserve">${escapeXml(text)}</t></r></text></comment>`)
  return `${HEAD}<comments xmlns="${MAIN}"><authors><author>明白村务</author></authors><commentList>${list.join('')}</commentList></comments>`
}

/** The boxes comments are shown in; without them Excel says that the file is damaged. */
function commentBoxes(comments: readonly PlacedComment[]): string {
  const boxes = comments.map(({ row, column }, index) => `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;width:220pt;height:80pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1},15,${row},10,${column + 5},31,${row + 5},9</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`)
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${boxes.join('')}</xml>`
}

/** Wide enough for what stands in the first rows: a Chinese character takes two places. Titles merged over several columns don't count. */
function columnWidths(rows: readonly WrittenCell[][], merged: ReadonlySet<string>): number[] {
  const widths: number[] = []
  rows.slice(0, ROWS_MEASURED).forEach((cells, row) => cells.forEach(({ value, style }, column) => {
    const width = merged.has(cellAddress(row, column)) ? 0 : textWidth(value, style)
    widths[column] = Math.max(widths[column] ?? 8, Math.min(width + 2, 60))
  }))
  return widths
}

function textWidth(value: WorkbookCell, style: CellStyle): number {
  if (value === null || style === 'title') return 0
  if (typeof value === 'object') return 10
  return [...String(value)].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0)
}

/** Text for XML: control characters and halves of characters, which no XML may hold, are left out. */
function escapeXml(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
