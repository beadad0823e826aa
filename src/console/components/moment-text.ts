import { shanghaiDate, shanghaiTime } from '../../domain/text/dates'

/** 11月22日 09:30, with the year when it isn't `today`'s. */
export function momentText(instant: string, today: string): string {
  const date = shanghaiDate(instant)
  const [year = '', month = '', day = ''] = date.split('-')
  const short = `${Number(month)}月${Number(day)}日 ${shanghaiTime(instant)}`
  if (date === today) return `今天 ${shanghaiTime(instant)}`
  return today.startsWith(year) ? short : `${year}年${short}`
}
