/** Hands a file to the browser's downloads. The content arrives as base64 because it came inside a JSON answer. */
export function saveFile(fileName: string, mediaType: string, base64: string): void {
  const binary = window.atob(base64)
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
  // The browser has begun to read by then; keeping it would keep the codes in memory.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
