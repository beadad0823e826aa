import { useShareAppMessage } from '@tarojs/taro'
import { usePaymentLists } from '../../app-stores'
import { PaymentListCard } from '../../components/entry-cards'
import { Empty, ResourceView } from '../../components/page-states'
import { Pager } from '../../components/pager'
import { Heading } from '../../platform/semantic'
import { openPage, scrollToTop } from '../../platform/navigation'
import { ROUTES, villagePath } from '../../routes'
import { pagedQueryText } from '../../stores/paged-store'
import { usePageParameters, useShown } from '../page-parameters'
import { VillagerScreen } from '../villager-screen'

export default function PaymentListsPage() {
  const { villageCode } = usePageParameters()
  const { shownKey, page, pageNo, open, goNext, goPrevious, reload } = usePaymentLists()
  const shown = shownKey === pagedQueryText({ villageCode }) ? page : ({ status: 'loading' } as const)

  useShown(() => void open({ villageCode }))
  useShareAppMessage(() => ({ title: '补贴发放', path: villagePath(ROUTES.paymentLists, villageCode) }))
  const turn = (move: () => Promise<void>) => () => {
    scrollToTop()
    void move()
  }

  return (
    <VillagerScreen title="补贴发放">
      <Heading level={1} className="page-title">补贴发放</Heading>
      <ResourceView resource={shown} onRetry={() => void reload()}>
        {({ items, next }) => (
          <>
            {items.length === 0 && <Empty title="还没有补贴名单">村里的补贴名单公开以后，会出现在这里。每份名单都能按姓名查到自家那一行。</Empty>}
            {items.map((list) => <PaymentListCard key={list.id} list={list} onOpen={(id) => openPage(villagePath(ROUTES.paymentList, villageCode, id))} />)}
            <Pager pageNo={pageNo} hasNext={next !== null} onNext={turn(goNext)} onPrevious={turn(goPrevious)} />
          </>
        )}
      </ResourceView>
    </VillagerScreen>
  )
}
