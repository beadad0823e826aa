/** Whether a link may lead there: an absolute web address or a telephone number; the same that the server accepts. */
export function isWebOrPhoneAddress(address: string): boolean {
  return /^(https?:\/\/[^\s/]+|tel:[+\d][\d-]{2,})/i.test(address.trim())
}

/** What a clerk typed into the link field as an address: www.x.cn gets https, a bare number becomes tel. Null when it is neither. */
export function toAddress(typed: string): string | null {
  const words = typed.trim()
  if (isWebOrPhoneAddress(words)) return words
  if (/^\+?[\d-]{5,20}$/.test(words)) return `tel:${words}`
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/i.test(words)) return `https://${words}`
  return null
}
