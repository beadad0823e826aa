import type { ImportProblems } from './import-problems'
import type { PaymentLine } from './parse-payment-line'
import type { Subsidy } from './subsidy-catalogue'

/** A line and the cell its name stands in (row and column counted from 0). */
export interface PlacedLine {
  line: PaymentLine
  sheet: string
  row: number
  nameColumn: number
  /** The column of the area, else of the amount. */
  figureColumn: number
  villageCode: string
}

/**
 * Persons listed twice and namesakes that can't be told apart. A person may buy two machines; in every other list a second
 * line of the same person is a slip. Namesakes of one group need a household number, since no ID digit is ever published.
 */
export function checkSamePersons(placed: readonly PlacedLine[], subsidy: Subsidy, problems: ImportProblems): void {
  if (subsidy.basis === 'machines') return
  const byPerson = new Map<string, PlacedLine>()
  const byPlace = new Map<string, PlacedLine[]>()
  for (const entry of placed) {
    const { line } = entry
    const first = line.personKey === null ? undefined : byPerson.get(line.personKey)
    if (first) {
      const elsewhere = first.villageCode !== entry.villageCode
      const where = `${first.sheet === entry.sheet ? '' : `“${first.sheet}”表`}第${first.row + 1}行`
      problems.add(
        elsewhere ? 'warning' : 'error', elsewhere ? 'same-person-elsewhere' : 'same-person', entry.sheet, { row: entry.row, column: entry.nameColumn },
        elsewhere ? `这一行和${where}（另一个村）的证件号相同，同一人在两个村领取。` : `这一行和${where}的证件号相同，同一人出现了两次。`,
        elsewhere ? '请核对是否重复发放。' : '请合并成一行，或改正写错的证件号。',
      )
      continue
    }
    if (line.personKey !== null) byPerson.set(line.personKey, entry)
    const place = `${entry.villageCode}\n${line.name}\n${line.groupName}`
    const namesakes = byPlace.get(place)
    if (namesakes) namesakes.push(entry)
    else byPlace.set(place, [entry])
  }
  for (const namesakes of byPlace.values()) if (namesakes.length > 1) checkNamesakes(namesakes, problems)
}

function checkNamesakes(namesakes: readonly PlacedLine[], problems: ImportProblems): void {
  const first = namesakes[0]
  const seen = new Map<string, PlacedLine>()
  for (const entry of namesakes) {
    const { householdNo } = entry.line
    const cell = { row: entry.row, column: entry.nameColumn }
    const twin = householdNo === null ? undefined : seen.get(householdNo)
    if (householdNo !== null) seen.set(householdNo, twin ?? entry)
    if (twin) {
      problems.add('error', 'same-household', entry.sheet, cell, `这一行和第${twin.row + 1}行的姓名、村民组、户号都相同。`, '如果是同一户，请合并成一行；如果是两户，请改正户号。')
    } else if (householdNo === null && entry !== first) {
      problems.add('warning', 'namesakes', entry.sheet, cell, `这一行和第${(first?.row ?? 0) + 1}行同组同名，又没有户号，村民分不清是谁。`, '请加一列“户号”，给同名的人填上户号。')
    }
  }
}
