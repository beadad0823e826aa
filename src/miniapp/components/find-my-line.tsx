import { useState } from 'react'
import { View } from '@tarojs/components'
import type { FindRowsResponse, PaymentColumn } from '../../domain/api/payment-lists-contract'
import type { Problem } from '../../client/api-error'
import { assertNever } from '../../domain/text/assert-never'
import { Group, Heading, LiveRegion, TextField } from '../platform/semantic'
import { Tappable } from '../platform/tappable'
import { PaymentRowCard } from './payment-row-card'
import './find-my-line.css'

export interface FindMyLineProps {
  columns: readonly PaymentColumn[]
  found:
    | { status: 'idle' }
    | { status: 'loading' }
    | { status: 'ready'; name: string; value: FindRowsResponse }
    | { status: 'failed'; problem: Problem }
  onFind: (name: string) => void
}

/** So that a page can bring the answer into view. */
export const FIND_MY_LINE_ID = 'find-my-line'

export function FindMyLine({ columns, found, onFind }: FindMyLineProps) {
  const [name, setName] = useState('')
  return (
    <Group role="search" label="查我家的补贴" className="find" id={FIND_MY_LINE_ID}>
      <Heading level={2} className="find-title">查我家的补贴</Heading>
      <View className="find-hint">写上户主姓名，也可以只写姓，或写拼音首字母。</View>
      <TextField label="户主姓名" placeholder="户主姓名" value={name} maxLength={20} onChange={setName} onConfirm={() => onFind(name)} />
      <Tappable className="action is-main find-button" onTap={() => onFind(name)}>查找</Tappable>
      <LiveRegion className="find-result"><Result found={found} columns={columns} /></LiveRegion>
    </Group>
  )
}

function Result({ found, columns }: Pick<FindMyLineProps, 'found' | 'columns'>) {
  switch (found.status) {
    case 'idle':
      return null
    case 'loading':
      return <View className="find-said">正在查找…</View>
    case 'failed':
      return <View className="find-said">{found.problem.message}</View>
    case 'ready': {
      const { items, more } = found.value
      if (items.length === 0) {
        return <View className="find-said">名单里没有“{found.name}”。请看看字有没有写错；名单上写的是户主的名字，也可以换家里其他人的名字试试。还是没有，就打下面的电话问。</View>
      }
      return (
        <View>
          <View className="find-said">{more ? `“${found.name}”找到的太多，先列出 ${items.length} 行。请把姓名写全再查。` : `“${found.name}”找到 ${items.length} 行：`}</View>
          <Group role="list" className="payment-rows">
            {items.map((row) => <PaymentRowCard key={row.rowNo} row={row} columns={columns} highlighted />)}
          </Group>
        </View>
      )
    }
    default:
      return assertNever(found)
  }
}
