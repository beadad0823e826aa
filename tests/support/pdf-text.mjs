import { extractText, getDocumentProxy } from 'unpdf'

/** Reads a PDF (base64) from standard input and prints its pages and text as JSON; in a process of its own because jest's sandbox can't load the reader. */
const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)
const pdf = new Uint8Array(Buffer.from(Buffer.concat(chunks).toString('ascii'), 'base64'))
const { text, totalPages } = await extractText(await getDocumentProxy(pdf), { mergePages: true })
process.stdout.write(JSON.stringify({ pages: totalPages, text }))
