import { View } from '@tarojs/components'
import { Tappable } from '../platform/tappable'
import './pager.css'

export interface PagerProps {
  pageNo: number
  hasNext: boolean
  /** Where in the list this page stands: 第 51–100 户. */
  position?: string
  onNext: () => void
  onPrevious: () => void
}

/** Absent when everything fits on one page. */
export function Pager({ pageNo, hasNext, position, onNext, onPrevious }: PagerProps) {
  if (pageNo === 1 && !hasNext) return null
  return (
    <View className="pager">
      <View className="pager-position">{position ?? `第 ${pageNo} 页`}</View>
      <View className="action-row">
        <Tappable className="action" disabled={pageNo === 1} onTap={onPrevious}>上一页</Tappable>
        <Tappable className="action" disabled={!hasNext} onTap={onNext}>下一页</Tappable>
      </View>
    </View>
  )
}
