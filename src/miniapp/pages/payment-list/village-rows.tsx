import { useEffect } from 'react'
import { View } from '@tarojs/components'
import type { PublicPaymentList } from '../../../domain/api/payment-lists-contract'
import { useMyRecord, useVillageRows } from '../../app-stores'
import { ResourceView } from '../../components/page-states'
import { Pager } from '../../components/pager'
import { PaymentRowCard } from '../../components/payment-row-card'
import { Section } from '../../components/section'
import { openPage, scrollToElement } from '../../platform/navigation'
import { Group } from '../../platform/semantic'
import { Tappable } from '../../platform/tappable'
import { MY_MONEY_ROUTES } from '../../routes'
import { pagedQueryText } from '../../stores/paged-store'

const ROWS_ID = 'village-rows'

/** Of a list that shows everyone totals only: what people of this village may see, once their card says that they are. */
export function VillageRows({ list, villageCode }: { list: PublicPaymentList; villageCode: string }) {
  const isOfThisVillage = useMyRecord(({ hasSession, record }) => hasSession && record.status === 'ready' && record.value.villageCode === villageCode)
  if (list.publicityState !== 'open') return null
  if (isOfThisVillage) return <Rows id={list.id} villageCode={villageCode} />
  return (
    <Section title="本村的人">
      <View className="card">
        <View>本村的人凭明白卡，也许能看得更细。</View>
        <View className="action-row"><Tappable className="action" onTap={() => openPage(`${MY_MONEY_ROUTES.myMoney}?again=1`)}>用明白卡看</Tappable></View>
      </View>
    </Section>
  )
}

function Rows({ id, villageCode }: { id: string; villageCode: string }) {
  const { shownKey, page, pageNo, open, goNext, goPrevious, reload } = useVillageRows()
  const shown = shownKey === pagedQueryText({ villageCode, id }) ? page : ({ status: 'loading' } as const)

  useEffect(() => {
    void open({ villageCode, id })
  }, [villageCode, id, open])
  const turn = (move: () => Promise<void>) => () => void move().then(() => scrollToElement(ROWS_ID))

  return (
    <Section title="本村名单" id={ROWS_ID}>
      <ResourceView resource={shown} onRetry={() => void reload()}>
        {({ items, next, columns, note }) => items.length === 0 ? <View className="card">{note}</View> : (
          <>
            <View className="soft">{note}</View>
            <Group role="list" className="payment-rows">
              {items.map((row) => <PaymentRowCard key={row.rowNo} row={row} columns={columns} />)}
            </Group>
            <Pager
              pageNo={pageNo}
              hasNext={next !== null}
              position={`第 ${items[0]?.rowNo ?? 0} 到 ${items[items.length - 1]?.rowNo ?? 0} 行`}
              onNext={turn(goNext)}
              onPrevious={turn(goPrevious)}
            />
          </>
        )}
      </ResourceView>
    </Section>
  )
}
