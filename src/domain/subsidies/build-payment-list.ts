import type { PaymentRow, PaymentTotals } from '../api/payment-lists-contract'
import { buildBands } from '../disclosure/band-totals'
import { disclosedColumns, disclosureFor, disclosureNote, type PublicField } from '../disclosure/disclosure-policy'
import { divisionShortName } from '../divisions/division'
import { formatRate } from '../text/rate'
import type { DeclaredDifference } from './check-declared-totals'
import type { PaymentLine } from './parse-payment-line'
import type { ImportVillage, ParsedPaymentList } from './payment-import'
import type { Subsidy } from './subsidy-catalogue'

/** One village's lines as a list to store: rows without anything that identifies, totals, bands and the public table. */
export function buildPaymentList(village: ImportVillage, lines: readonly PaymentLine[], subsidy: Subsidy, differences: readonly DeclaredDifference[] = []): ParsedPaymentList {
  const rows = lines.map((line, index): PaymentRow => ({
    rowNo: index + 1,
    groupName: line.groupName,
    householdNo: line.householdNo,
    name: line.name,
    areaMilliMu: line.areaMilliMu,
    rate: line.rate,
    count: line.count,
    item: line.item,
    grade: line.grade,
    amountFen: line.amountFen,
  }))
  const everyone = disclosureFor(subsidy, 'everyone')
  return {
    divisionCode: village.code,
    divisionName: divisionShortName(village.name),
    rows,
    privateDetails: lines.map(({ personKey, accountLast4, paidOn }) => ({ identity: personKey, accountLast4, paidOn })),
    totals: sumRows(rows, subsidy),
    rateText: rateInWords(rows, subsidy),
    disclosure: everyone.kind === 'rows' ? 'rows' : 'totals',
    disclosureNote: disclosureNote(subsidy),
    columns: disclosedColumns(subsidy, 'everyone', presentFields(rows)),
    bands: subsidy.disclosureCategory === 'old-age' ? buildBands(lines) : [],
    differences: publicDifferences(village, rows.length, everyone.kind === 'rows', differences),
  }
}

/** Of a list that shows totals only, figures of a part or of several villages could tell what a few persons got: only those of the whole list are told. */
function publicDifferences(village: ImportVillage, rows: number, showsRows: boolean, differences: readonly DeclaredDifference[]): ParsedPaymentList['differences'] {
  return differences.filter(({ villageCodes }) => villageCodes.includes(village.code))
    .map(({ text, villageCodes, lines }) => ({ text, whole: villageCodes.length === 1 && lines === rows }))
    .filter(({ whole }) => showsRows || whole)
}

/** The fields that at least one row has a value for. */
export function presentFields(rows: readonly PaymentRow[]): Set<PublicField> {
  const present = new Set<PublicField>(['name', 'amountFen'])
  const optional: readonly PublicField[] = ['groupName', 'householdNo', 'areaMilliMu', 'rate', 'count', 'item', 'grade']
  for (const field of optional) if (rows.some((row) => row[field] !== null)) present.add(field)
  return present
}

function sumRows(rows: readonly PaymentRow[], subsidy: Subsidy): PaymentTotals {
  return {
    recipients: rows.length,
    amountFen: rows.reduce((sum, row) => sum + row.amountFen, 0),
    areaMilliMu: subsidy.basis === 'area' ? rows.reduce((sum, row) => sum + (row.areaMilliMu ?? 0), 0) : null,
  }
}

function rateInWords(rows: readonly PaymentRow[], subsidy: Subsidy): string | null {
  const rate = rows[0]?.rate ?? null
  if (rate === null || rows.some((row) => row.rate !== rate)) return null
  return `${formatRate(rate)} ${subsidy.rateUnit}`
}
