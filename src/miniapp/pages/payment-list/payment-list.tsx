import { useShareAppMessage, useUnload } from '@tarojs/taro'
import type { PublicPaymentList } from '../../../domain/api/payment-lists-contract'
import { useFoundRows, usePaymentList } from '../../app-stores'
import { FIND_MY_LINE_ID, FindMyLine } from '../../components/find-my-line'
import { FundFacts } from '../../components/fund-facts'
import { ListDifferences } from '../../components/list-differences'
import { ResourceView } from '../../components/page-states'
import { PaymentHelp } from '../../components/payment-help'
import { PaymentBands, PaymentFacts, PaymentSummary } from '../../components/payment-summary'
import { Section } from '../../components/section'
import { TotalsOnlyNote } from '../../components/totals-only-note'
import { WithdrawalNote } from '../../components/withdrawal-note'
import { openPage, scrollToElement } from '../../platform/navigation'
import { Heading } from '../../platform/semantic'
import { dialNumber } from '../../platform/phone-actions'
import { ROUTES, villagePath } from '../../routes'
import { resourceKeyText } from '../../stores/resource-store'
import { usePageParameters, useShown } from '../page-parameters'
import { VillagerScreen } from '../villager-screen'
import { ObjectionsOfList } from './objections-of-list'
import { PaymentRows } from './payment-rows'
import { VillageRows } from './village-rows'

export default function PaymentListPage() {
  const { villageCode, id } = usePageParameters()
  const { shownKey, resource, open, reload } = usePaymentList()
  const clearFound = useFoundRows((state) => state.clear)
  const shown = shownKey === resourceKeyText({ villageCode, id }) ? resource : ({ status: 'loading' } as const)

  useShown(() => void open({ villageCode, id }))
  useUnload(clearFound)
  useShareAppMessage(() => ({ title: shown.status === 'ready' ? shown.value.title : '补贴名单', path: villagePath(ROUTES.paymentList, villageCode, id) }))

  return (
    <VillagerScreen title="补贴名单">
      <ResourceView resource={shown} onRetry={() => void reload()}>
        {(list) => <List list={list} villageCode={villageCode} />}
      </ResourceView>
    </VillagerScreen>
  )
}

function List({ list, villageCode }: { list: PublicPaymentList; villageCode: string }) {
  const listId = useFoundRows((state) => state.listId)
  const found = useFoundRows((state) => state.found)
  const find = useFoundRows((state) => state.find)
  if (list.withdrawal) return <><Heading level={1} className="page-title">{list.title}</Heading><WithdrawalNote withdrawal={list.withdrawal} /></>
  // The answer stands under the field: without this the keyboard would hide it.
  const handleFind = (name: string) => void find(villageCode, list.id, name).then(() => scrollToElement(FIND_MY_LINE_ID))
  const showsRows = list.disclosure === 'rows'
  return (
    <>
      <PaymentSummary list={list} />
      {showsRows && <FindMyLine columns={list.columns} found={listId === list.id ? found : { status: 'idle' }} onFind={handleFind} />}
      {!showsRows && <TotalsOnlyNote note={list.disclosureNote} />}
      {!showsRows && <VillageRows list={list} villageCode={villageCode} />}
      {list.bands.length > 0 && <Section title="分段合计"><PaymentBands list={list} /></Section>}
      <FundFacts fund={list.fund} />
      <ListDifferences differences={list.differences} />
      <Section title="这份名单"><PaymentFacts list={list} /></Section>
      <ObjectionsOfList id={list.id} villageCode={villageCode} />
      <PaymentHelp list={list} onDial={dialNumber} onOpenExplainer={(id) => openPage(villagePath(ROUTES.explainer, villageCode, id))} />
      {showsRows && <PaymentRows list={list} villageCode={villageCode} />}
    </>
  )
}
