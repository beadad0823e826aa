import { useShareAppMessage } from '@tarojs/taro'
import { useExplainerList } from '../../app-stores'
import { ExplainerCard } from '../../components/entry-cards'
import { Empty, ResourceView } from '../../components/page-states'
import { Pager } from '../../components/pager'
import { Heading } from '../../platform/semantic'
import { openPage, scrollToTop } from '../../platform/navigation'
import { ROUTES, villagePath } from '../../routes'
import { pagedQueryText } from '../../stores/paged-store'
import { usePageParameters, useShown } from '../page-parameters'
import { VillagerScreen } from '../villager-screen'

export default function ExplainersPage() {
  const { villageCode } = usePageParameters()
  const { shownKey, page, pageNo, open, goNext, goPrevious, reload } = useExplainerList()
  const shown = shownKey === pagedQueryText({ villageCode }) ? page : ({ status: 'loading' } as const)

  useShown(() => void open({ villageCode }))
  useShareAppMessage(() => ({ title: '政策明白纸', path: villagePath(ROUTES.explainers, villageCode) }))
  const turn = (move: () => Promise<void>) => () => {
    scrollToTop()
    void move()
  }

  return (
    <VillagerScreen title="政策明白纸">
      <Heading level={1} className="page-title">政策明白纸</Heading>
      <ResourceView resource={shown} onRetry={() => void reload()}>
        {({ items, next }) => (
          <>
            {items.length === 0 && <Empty title="还没有明白纸">明白纸用大白话讲清一项补贴谁能领、领多少、怎么领。发布以后，会出现在这里。</Empty>}
            {items.map((explainer) => <ExplainerCard key={explainer.id} explainer={explainer} onOpen={(id) => openPage(villagePath(ROUTES.explainer, villageCode, id))} />)}
            <Pager pageNo={pageNo} hasNext={next !== null} onNext={turn(goNext)} onPrevious={turn(goPrevious)} />
          </>
        )}
      </ResourceView>
    </VillagerScreen>
  )
}
