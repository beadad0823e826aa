import { useShareAppMessage } from '@tarojs/taro'
import { useExplainer } from '../../app-stores'
import { ResourceView } from '../../components/page-states'
import { WrittenEntry } from '../../components/written-entry'
import { fileUrl } from '../../platform/file-url'
import { scrollToTop } from '../../platform/navigation'
import { ROUTES, villagePath } from '../../routes'
import { resourceKeyText } from '../../stores/resource-store'
import { usePageParameters, useShown } from '../page-parameters'
import { VillagerScreen } from '../villager-screen'

export default function ExplainerPage() {
  const { villageCode, id } = usePageParameters()
  const { shownKey, resource, open, reload } = useExplainer()
  const shown = shownKey === resourceKeyText({ villageCode, id }) ? resource : ({ status: 'loading' } as const)

  useShown(() => void open({ villageCode, id }))
  useShareAppMessage(() => ({ title: shown.status === 'ready' ? shown.value.title : '明白纸', path: villagePath(ROUTES.explainer, villageCode, id) }))

  return (
    <VillagerScreen title="明白纸">
      <ResourceView resource={shown} onRetry={() => void reload()}>
        {(explainer) => <WrittenEntry entry={explainer} about={explainer.subsidyName} fileUrl={fileUrl} onTurn={scrollToTop} />}
      </ResourceView>
    </VillagerScreen>
  )
}
