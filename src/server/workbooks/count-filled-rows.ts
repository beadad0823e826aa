/**
 * How many rows of a sheet's XML hold a value, counted up to one more than `most`: a million rows are refused before any reader takes them apart,
 * while a list that was only formatted down to the last row passes.
 */
export function countFilledRows(xml: Buffer, most: number): number {
  const from = (word: string, start: number): number => {
    const found = xml.indexOf(word, start)
    return found === -1 ? xml.length : found
  }
  let count = 0
  let value = from('<v', 0)
  let inline = from('<is', 0)
  let row = from('<row', 0)
  while (row < xml.length && count <= most) {
    const next = from('<row', row + 4)
    if (value < row) value = from('<v', row)
    if (inline < row) inline = from('<is', row)
    if (value < next || inline < next) count += 1
    row = next
  }
  return count
}
