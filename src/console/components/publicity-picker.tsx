import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'

interface PublicityPickerProps {
  id?: string
  /** First and last day, both included, YYYY-MM-DD. */
  value?: [string, string]
  onChange?: (value: [string, string] | undefined) => void
}

/** First and last day of publicity as calendar dates; both days count. */
export function PublicityPicker({ id, value, onChange }: PublicityPickerProps) {
  const shown: [Dayjs, Dayjs] | null = value ? [dayjs(value[0]), dayjs(value[1])] : null
  return (
    <DatePicker.RangePicker
      id={id ? { start: id, end: `${id}-end` } : undefined}
      style={{ width: '100%' }}
      format="YYYY年M月D日"
      placeholder={['开始日期', '结束日期']}
      value={shown}
      onChange={(dates) => {
        const [start, end] = dates ?? []
        onChange?.(start && end ? [start.format('YYYY-MM-DD'), end.format('YYYY-MM-DD')] : undefined)
      }}
    />
  )
}
