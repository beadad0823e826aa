import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { MyRecord } from '../../../domain/api/my-record-contract'
import { useDivisions, useMyRecord, useVillage, useVillageHome } from '../../app-stores'
import { CARD_FORM_SAID_ID, CardForm } from '../../components/card-form'
import { ContactCard } from '../../components/contact-card'
import { MyRecordView } from '../../components/my-record-view'
import { Section } from '../../components/section'
import { goBack, openPage, scrollToElement, scrollToTop } from '../../platform/navigation'
import { dialNumber } from '../../platform/phone-actions'
import { hideScannedCard, readScannedCard } from '../../platform/scanned-card'
import { Heading } from '../../platform/semantic'
import { wechatLogin } from '../../platform/wechat-login'
import { linePath, MY_MONEY_ROUTES, ROUTES } from '../../routes'
import { describeVillage } from '../../stores/division-search'
import { useShown } from '../page-parameters'
import { VillageChoice } from '../village-choice'
import { VillagerScreen } from '../villager-screen'
import { KeepingOfRecord } from './keeping-of-record'
import { RecordAsOf } from './record-as-of'

export default function MyMoneyPage() {
  const { params } = useRouter()
  const [scanned] = useState(() => readScannedCard(params))
  // Somebody who scans a card wants the record of that card, whatever is kept on the phone.
  const [asking, setAsking] = useState(scanned !== null || params.again === '1')
  const record = useMyRecord((state) => state.record)
  const reload = useMyRecord((state) => state.reload)
  const villageCode = useVillage((state) => state.villageCode)
  const chooseVillage = useVillage((state) => state.choose)

  useEffect(() => {
    if (scanned === null) return
    chooseVillage(scanned.villageCode)
    hideScannedCard()
  }, [scanned, chooseVillage])
  useShown(() => void reload())

  const handleFound = () => {
    // Somebody who was in the middle of an objection goes on with it.
    if (params.again === '1') return goBack()
    setAsking(false)
    scrollToTop()
  }
  if (villageCode === null) {
    return <VillagerScreen title="我家的钱"><VillageChoice onChosen={() => undefined} /></VillagerScreen>
  }
  return (
    <VillagerScreen title="我家的钱">
      <Heading level={1} className="page-title">我家的钱</Heading>
      {record.status === 'ready' && !asking
        ? <Found record={record.value} onAskAgain={() => setAsking(true)} />
        : <LookUp villageCode={villageCode} scannedCode={asking && scanned !== null ? scanned.cardCode : ''} onFound={handleFound} />}
    </VillagerScreen>
  )
}

function Found({ record, onAskAgain }: { record: MyRecord; onAskAgain: () => void }) {
  return (
    <>
      <RecordAsOf onAskAgain={onAskAgain} />
      <MyRecordView record={record} onOpenPayment={(payment) => openPage(linePath(MY_MONEY_ROUTES.myPayment, payment))} onDial={dialNumber} />
      <KeepingOfRecord />
    </>
  )
}

function LookUp({ villageCode, scannedCode, onFound }: { villageCode: string; scannedCode: string; onFound: () => void }) {
  const { looking, refusal, lookUp, lookUpByWechat } = useMyRecord()
  const divisions = useDivisions((state) => state.divisions)
  const { shownKey, resource, open } = useVillageHome()
  const home = shownKey === villageCode && resource.status === 'ready' ? resource.value : null
  const village = divisions.status === 'ready' ? describeVillage(divisions.value.divisions, villageCode) : null

  useEffect(() => {
    void open({ villageCode })
  }, [villageCode, open])

  const after = (asked: Promise<void>) => void asked.then(() => {
    const { hasSession, refusal: said } = useMyRecord.getState()
    if (hasSession && said === null) onFound()
    // With large text it would stand below the edge of the screen.
    else if (said !== null) scrollToElement(CARD_FORM_SAID_ID)
  })
  const handleWechat = async () => {
    const loginCode = await wechatLogin?.()
    if (loginCode) await lookUpByWechat(villageCode, loginCode)
  }
  return (
    <>
      <View className="lead-text">写上姓名和明白卡上的编号，就能看到您家这些年领到的每一笔补贴。</View>
      <CardForm
        villageName={village?.shortName ?? home?.village.shortName ?? ''}
        scannedCode={scannedCode}
        looking={looking}
        refusal={refusal}
        onChangeVillage={() => openPage(ROUTES.village)}
        onLookUp={(name, code) => after(lookUp(villageCode, name, code))}
        {...(wechatLogin === null ? {} : { onLookUpByWechat: () => after(handleWechat()) })}
      />
      <Section title="没有明白卡">
        <View className="card">明白卡由村里打印，每户一张，上面有编号和二维码。没有拿到、弄丢了，或者怕别人看到了，都可以请村里重新打一张，旧的马上作废。</View>
        {home?.contact && <ContactCard purpose="问村里" office={home.contact.office} phone={home.contact.phone} onDial={dialNumber} />}
      </Section>
    </>
  )
}
