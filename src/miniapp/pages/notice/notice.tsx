import { useShareAppMessage } from '@tarojs/taro'
import { useNotice } from '../../app-stores'
import { ResourceView } from '../../components/page-states'
import { WrittenEntry } from '../../components/written-entry'
import { fileUrl } from '../../platform/file-url'
import { scrollToTop } from '../../platform/navigation'
import { ROUTES, villagePath } from '../../routes'
import { resourceKeyText } from '../../stores/resource-store'
import { usePageParameters, useShown } from '../page-parameters'
import { VillagerScreen } from '../villager-screen'

export default function NoticePage() {
  const { villageCode, id } = usePageParameters()
  const { shownKey, resource, open, reload } = useNotice()
  const shown = shownKey === resourceKeyText({ villageCode, id }) ? resource : ({ status: 'loading' } as const)

  useShown(() => void open({ villageCode, id }))
  useShareAppMessage(() => ({ title: shown.status === 'ready' ? shown.value.title : '公告', path: villagePath(ROUTES.notice, villageCode, id) }))

  return (
    <VillagerScreen title="公告">
      <ResourceView resource={shown} onRetry={() => void reload()}>
        {(notice) => <WrittenEntry entry={notice} about={notice.topicName} fileUrl={fileUrl} onTurn={scrollToTop} />}
      </ResourceView>
    </VillagerScreen>
  )
}
