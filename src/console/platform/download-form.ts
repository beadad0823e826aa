import { parseProblem, transportProblem, type Problem } from '../../client/api-error'
import { parseJson } from './parse-json'

/** Sends a form and saves the file that comes back under the name the server gives it. Null when it is saved. */
export async function downloadForm(path: string, fields: Readonly<Record<string, string | File>>): Promise<Problem | null> {
  const form = new FormData()
  const entries = Object.entries(fields)
  for (const [name, value] of entries) if (typeof value === 'string') form.append(name, value)
  for (const [name, value] of entries) if (typeof value !== 'string') form.append(name, value, value.name)
  try {
    const answer = await fetch(path, { method: 'POST', credentials: 'same-origin', cache: 'no-store', body: form })
    if (!answer.ok) return parseProblem(answer.status, parseJson(await answer.text()))
    saveFile(await answer.blob(), fileNameOf(answer.headers.get('content-disposition')))
    return null
  } catch {
    return transportProblem('offline')
  }
}

function fileNameOf(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1]
  return encoded === undefined ? '名单.xlsx' : decodeURIComponent(encoded)
}

function saveFile(content: Blob, fileName: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
