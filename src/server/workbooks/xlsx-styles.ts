import type { CellStyle } from '../../domain/subsidies/written-sheet'

/** general: numbers · text: the format “文本”, which keeps long numbers whole · quoted: text that looks like a formula, with Excel's leading apostrophe · date. */
export type CellFormat = 'general' | 'text' | 'quoted' | 'date'

const STYLES: readonly CellStyle[] = ['plain', 'title', 'header', 'required', 'error', 'warning']
const FORMATS: readonly CellFormat[] = ['general', 'text', 'quoted', 'date']

/** The number of a look in styles.xml. */
export function styleIndex(style: CellStyle, format: CellFormat): number {
  return STYLES.indexOf(style) * FORMATS.length + FORMATS.indexOf(format)
}

const FILLS: Readonly<Record<CellStyle, number>> = { plain: 0, title: 0, header: 2, required: 3, error: 4, warning: 5 }
const FONTS: Readonly<Record<CellStyle, number>> = { plain: 0, title: 2, header: 1, required: 1, error: 0, warning: 0 }
const NUMBER_FORMATS: Readonly<Record<CellFormat, number>> = { general: 0, text: 49, quoted: 49, date: 14 }

function look(style: CellStyle, format: CellFormat): string {
  const centred = style === 'title' || style === 'header' || style === 'required'
  const alignment = centred ? '<alignment horizontal="center" vertical="center" wrapText="1"/>' : ''
  return `<xf numFmtId="${NUMBER_FORMATS[format]}" fontId="${FONTS[style]}" fillId="${FILLS[style]}" borderId="${style === 'title' ? 0 : 1}" xfId="0" applyNumberFormat="1" applyFill="1" applyBorder="1"${
    format === 'quoted' ? ' quotePrefix="1"' : ''}${centred ? ' applyAlignment="1"' : ''}>${alignment}</xf>`
}

const fill = (colour: string): string => `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`
const side = (name: string): string => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`

/** Every look there is: red what must be mended, yellow what is to be looked at, amber headers what must be filled in. */
export const STYLES_XML = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="15"/><name val="宋体"/></font></fonts><fills count="6"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${
  ['E7EEF0', 'FFE2A8', 'FF9C8F', 'FFF2A8'].map(fill).join('')}</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${
  ['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${
  STYLES.length * FORMATS.length}">${STYLES.flatMap((style) => FORMATS.map((format) => look(style, format))).join('')}</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
