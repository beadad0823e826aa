/** One measured figure. `ok` is false when a limit is broken; a figure without a limit is always ok. */
export interface BenchRow {
  name: string
  value: number
  unit: string
  /** What the value must not exceed ("max") or fall below ("min"). */
  limit: { max: number } | { min: number } | null
  /** What it is compared with, measured in the same run. */
  peer: { name: string; value: number } | null
  /** value divided by the peer's value. */
  ratio: number | null
  ok: boolean
}

/** A figure with an upper limit. */
export function figure(name: string, value: number, unit: string, max: number | null = null): BenchRow {
  return { name, value, unit, limit: max === null ? null : { max }, peer: null, ratio: null, ok: max === null || value <= max }
}

/** A figure beside that of a peer; the limit, if any, is on the ratio. */
export function compared(name: string, value: number, unit: string, peer: { name: string; value: number }, limit: { max: number } | { min: number } | null): BenchRow {
  const ratio = value / peer.value
  const ok = limit === null || ('max' in limit ? ratio <= limit.max : ratio >= limit.min)
  return { name, value, unit, limit, peer, ratio, ok }
}

export function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}

function number(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2)
}

/** The rows as a table for the terminal. */
export function formatTable(rows: BenchRow[]): string {
  const lines = rows.map(row => {
    const limit = row.limit === null ? '' : `${row.peer ? 'ratio ' : ''}${'max' in row.limit ? `≤ ${row.limit.max}` : `≥ ${row.limit.min}`}`
    const peer = row.peer ? `${row.peer.name}: ${number(row.peer.value)}` : ''
    return [row.name, number(row.value), row.unit, peer, row.ratio === null ? '' : row.ratio.toFixed(2), limit, row.ok ? 'ok' : 'TOO MUCH']
  })
  const all = [['figure', 'value', 'unit', 'peer', 'ratio', 'limit', ''], ...lines]
  const widths = all[0]?.map((_, column) => Math.max(...all.map(line => line[column]?.length ?? 0))) ?? []
  return all.map(line => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n')
}
