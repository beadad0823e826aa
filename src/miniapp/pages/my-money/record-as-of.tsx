import { View } from '@tarojs/components'
import { formatDate, shanghaiDate, shanghaiTime } from '../../../domain/text/dates'
import { useMyRecord } from '../../app-stores'
import { SeenEarlier } from '../../components/page-states'
import { LiveRegion } from '../../platform/semantic'
import { Tappable } from '../../platform/tappable'

/** Of when the record on the screen is, where it isn't of now. */
export function RecordAsOf({ onAskAgain }: { onAskAgain: () => void }) {
  const record = useMyRecord((state) => state.record)
  const hasSession = useMyRecord((state) => state.hasSession)
  const reload = useMyRecord((state) => state.reload)
  if (record.status !== 'ready') return null
  if (hasSession) return record.problem === null ? null : <SeenEarlier seenAt={record.seenAt} problem={record.problem} onRetry={() => void reload()} />
  return (
    <LiveRegion className="seen">
      <View>下面是截至 {formatDate(shanghaiDate(record.seenAt))} {shanghaiTime(record.seenAt)} 看到的内容。要看最新的，请再写一次明白卡编号。</View>
      <Tappable className="action" onTap={onAskAgain}>看最新的</Tappable>
    </LiveRegion>
  )
}
