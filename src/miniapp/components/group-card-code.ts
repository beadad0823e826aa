/** What was typed of a card code, in capitals and in groups of 4 as printed. Anything that isn't a letter or digit falls away. */
export function groupCardCode(typed: string): string {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '')
  return plain.length <= 4 ? plain : `${plain.slice(0, 4)} ${plain.slice(4)}`
}
