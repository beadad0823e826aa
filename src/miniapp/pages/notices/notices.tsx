import { useState } from 'react'
import { useShareAppMessage } from '@tarojs/taro'
import { useNoticeList } from '../../app-stores'
import { NoticeCard } from '../../components/entry-cards'
import { Empty, ResourceView } from '../../components/page-states'
import { Pager } from '../../components/pager'
import { TopicFilter } from '../../components/topic-filter'
import { noticeTopicName, NOTICE_TOPICS } from '../../../domain/notices/topics'
import { Heading } from '../../platform/semantic'
import { openPage, scrollToTop } from '../../platform/navigation'
import { ROUTES, villagePath } from '../../routes'
import { pagedQueryText } from '../../stores/paged-store'
import { usePageParameters, useShown } from '../page-parameters'
import { VillagerScreen } from '../villager-screen'

export default function NoticesPage() {
  const { villageCode } = usePageParameters()
  const [topic, setTopic] = useState<string | null>(null)
  const { shownKey, page, pageNo, open, goNext, goPrevious, reload } = useNoticeList()
  const shown = shownKey === pagedQueryText({ villageCode, ...(topic === null ? {} : { topic }) }) ? page : ({ status: 'loading' } as const)

  const show = (wanted: string | null) => void open(wanted === null ? { villageCode } : { villageCode, topic: wanted })
  useShown(() => show(topic))
  useShareAppMessage(() => ({ title: '村里公告', path: villagePath(ROUTES.notices, villageCode) }))

  const handleTopic = (wanted: string | null) => {
    setTopic(wanted)
    show(wanted)
  }
  const turn = (move: () => Promise<void>) => () => {
    scrollToTop()
    void move()
  }

  return (
    <VillagerScreen title="村里公告">
      <Heading level={1} className="page-title">村里公告</Heading>
      <TopicFilter topics={NOTICE_TOPICS} chosen={topic} onChoose={handleTopic} />
      <ResourceView resource={shown} onRetry={() => void reload()}>
        {({ items, next }) => (
          <>
            {items.length === 0 && (
              <Empty title="还没有公告">
                {topic === null ? '村里、镇里还没有在这里发过公告。以后发了，会出现在这里。' : `还没有“${noticeTopicName(topic) ?? ''}”这一类的公告。可以点上面的“全部”看其他公告。`}
              </Empty>
            )}
            {items.map((notice) => <NoticeCard key={notice.id} notice={notice} onOpen={(id) => openPage(villagePath(ROUTES.notice, villageCode, id))} />)}
            <Pager pageNo={pageNo} hasNext={next !== null} onNext={turn(goNext)} onPrevious={turn(goPrevious)} />
          </>
        )}
      </ResourceView>
    </VillagerScreen>
  )
}
