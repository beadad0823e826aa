import { addDays, shanghaiDate } from '../../domain/text/dates'

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']
const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度']
/**
 * Fills in the dates of a demonstration text, counted from the day it is published:
 * `{+5}` → 11月27日, `{+5w}` → 11月27日（星期五）, `{+5y}` → 2026年11月27日, `{Y}` → 2026, `{Y+1}` → 2027,
 * `{month-1}` → 10月, `{quarter}` → the last quarter that had ended: 2026年第三季度.
 */
export function resolveDates(text: string, publishedAt: Date): string {
  const today = shanghaiDate(publishedAt)
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  return text
    .replace(/\{([+-]\d+|0)([wy]?)\}/g, (_all, offset: string, form: string) => dayInWords(publishedAt, Number(offset), form))
    .replace(/\{Y([+-]\d+)?\}/g, (_all, offset: string | undefined) => String(year + Number(offset ?? 0)))
    .replace(/\{month([+-]\d+)\}/g, (_all, offset: string) => `${((month - 1 + Number(offset) + 24) % 12) + 1}月`)
    .replaceAll('{quarter}', () => {
      const ended = Math.floor((month - 1) / 3) - 1
      return ended < 0 ? `${year - 1}年${QUARTERS[3]}` : `${year}年${QUARTERS[ended]}`
    })
}

function dayInWords(publishedAt: Date, offset: number, form: string): string {
  const day = addDays(shanghaiDate(publishedAt), offset)
  const words = `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
  if (form === 'y') return `${day.slice(0, 4)}年${words}`
  return form === 'w' ? `${words}（星期${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]}）` : words
}
