import { useEffect } from 'react'
import { useShareAppMessage } from '@tarojs/taro'
import { useVillage, useVillageHome } from '../../app-stores'
import { VillageBanner } from '../../components/village-banner'
import { HomeOverview } from '../../components/home-overview'
import { ResourceView } from '../../components/page-states'
import { openPage } from '../../platform/navigation'
import { dialNumber } from '../../platform/phone-actions'
import { MY_MONEY_ROUTES, ROUTES, villagePath } from '../../routes'
import { useShown } from '../page-parameters'
import { TextSizeSetting } from '../text-size-setting'
import { VillageChoice } from '../village-choice'
import { VillagerScreen } from '../villager-screen'

export default function HomePage() {
  const villageCode = useVillage((state) => state.villageCode)
  const { shownKey, resource, open, reload } = useVillageHome()
  const shown = villageCode !== null && shownKey === villageCode ? resource : ({ status: 'loading' } as const)

  useEffect(() => {
    if (villageCode !== null) void open({ villageCode })
  }, [villageCode, open])
  useShown(() => {
    if (villageCode !== null) void open({ villageCode })
  })
  useShareAppMessage(() => ({
    title: shown.status === 'ready' ? `${shown.value.village.shortName}的公告和补贴发放` : '明白村务',
    path: ROUTES.home,
  }))

  if (villageCode === null) {
    return (
      <VillagerScreen title="明白村务" isHome>
        <VillageChoice onChosen={() => undefined} />
      </VillagerScreen>
    )
  }

  const chooseVillage = () => openPage(ROUTES.village)
  return (
    <VillagerScreen
      title="明白村务"
      isHome
      banner={<VillageBanner village={shown.status === 'ready' ? shown.value.village : null} onChange={chooseVillage} />}
    >
      <TextSizeSetting />
      <ResourceView resource={shown} onRetry={() => void reload()} otherAction={{ text: '重新选村', onTap: chooseVillage }}>
        {(home) => (
          <HomeOverview
            home={home}
            onOpenNotice={(id) => openPage(villagePath(ROUTES.notice, villageCode, id))}
            onOpenPaymentList={(id) => openPage(villagePath(ROUTES.paymentList, villageCode, id))}
            onOpenExplainer={(id) => openPage(villagePath(ROUTES.explainer, villageCode, id))}
            onListNotices={() => openPage(villagePath(ROUTES.notices, villageCode))}
            onListPayments={() => openPage(villagePath(ROUTES.paymentLists, villageCode))}
            onListExplainers={() => openPage(villagePath(ROUTES.explainers, villageCode))}
            onOpenMyMoney={() => openPage(MY_MONEY_ROUTES.myMoney)}
            onDial={dialNumber}
            onAbout={() => openPage(ROUTES.about)}
          />
        )}
      </ResourceView>
    </VillagerScreen>
  )
}
