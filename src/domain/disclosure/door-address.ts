/** A home named to the door: a house with its unit and room, or a villagers' group with its house number. Offices (a floor and a room of a public house) are none. */
const HOMES = [
  /[0-9０-９一二三四五六七八九十]+ ?(?:号楼|栋|幢|座) ?(?:[0-9０-９一二三四五六七八九十]+ ?单元 ?)?[0-9０-９]{3,4} ?(?:室|户|房|号)?/g,
  /[0-9０-９一二三四五六七八九十]+ ?单元 ?[0-9０-９]{3,4} ?(?:室|户|房|号)?/g,
  /(?:[\u4e00-\u9fff]组|村民组|[\u4e00-\u9fff]队) ?[0-9０-９]{1,4} ?号(?![楼文令])/g,
  /门牌(?:号)? ?[0-9０-９]{1,4} ?号?/g,
]

/** Positions of addresses that lead to somebody's door, in order. Streets with a number, villages and groups alone are none. */
export function findDoorAddresses(text: string): { index: number; length: number }[] {
  const found = HOMES.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => ({ index: match.index, length: match[0].length })))
  return found.sort((a, b) => a.index - b.index || b.length - a.length).filter(({ index, length }, position, all) => !all.slice(0, position).some((earlier) => earlier.index <= index && earlier.index + earlier.length >= index + length))
}
