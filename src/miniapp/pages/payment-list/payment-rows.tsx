import { useEffect } from 'react'
import type { PublicPaymentList } from '../../../domain/api/payment-lists-contract'
import { usePaymentRows } from '../../app-stores'
import { ResourceView } from '../../components/page-states'
import { Pager } from '../../components/pager'
import { PaymentRowCard } from '../../components/payment-row-card'
import { Section } from '../../components/section'
import { scrollToElement } from '../../platform/navigation'
import { Group } from '../../platform/semantic'
import { pagedQueryText } from '../../stores/paged-store'

const ROWS_ID = 'all-rows'

/** The whole list, fifty households at a time. */
export function PaymentRows({ list, villageCode }: { list: PublicPaymentList; villageCode: string }) {
  const { shownKey, page, pageNo, open, goNext, goPrevious, reload } = usePaymentRows()
  const { id } = list
  const shown = shownKey === pagedQueryText({ villageCode, id }) ? page : ({ status: 'loading' } as const)

  useEffect(() => {
    void open({ villageCode, id })
  }, [villageCode, id, open])

  // The new page has to be there before its beginning can be scrolled to.
  const turn = (move: () => Promise<void>) => () => void move().then(() => scrollToElement(ROWS_ID))

  return (
    <Section title="全部名单" id={ROWS_ID}>
      <ResourceView resource={shown} onRetry={() => void reload()}>
        {({ items, next }) => (
          <>
            <Group role="list" className="payment-rows">
              {items.map((row) => <PaymentRowCard key={row.rowNo} row={row} columns={list.columns} />)}
            </Group>
            <Pager
              pageNo={pageNo}
              hasNext={next !== null}
              position={`第 ${items[0]?.rowNo ?? 0} 到 ${items[items.length - 1]?.rowNo ?? 0} 行，共 ${list.totals.recipients} 行`}
              onNext={turn(goNext)}
              onPrevious={turn(goPrevious)}
            />
          </>
        )}
      </ResourceView>
    </Section>
  )
}
