import { View } from '@tarojs/components'
import type { MyPayment, MyRecord } from '../../../domain/api/my-record-contract'
import { formatFen } from '../../../domain/text/money'
import { useMyObjections, useMyRecord } from '../../app-stores'
import { ObjectionForm } from '../../components/objection-form'
import { ObjectionThread } from '../../components/objection-thread'
import { ResourceView } from '../../components/page-states'
import { RecordPhones } from '../../components/record-phones'
import { openPage } from '../../platform/navigation'
import { dialNumber } from '../../platform/phone-actions'
import { Heading } from '../../platform/semantic'
import { Tappable } from '../../platform/tappable'
import { MY_MONEY_ROUTES } from '../../routes'
import { lineKey } from '../../stores/my-objections-store'
import { useShown } from '../page-parameters'
import { VillagerScreen } from '../villager-screen'
import { useOwnPayment } from './own-payment'
import { RecordMissing } from './record-missing'

export default function ObjectionPage() {
  const own = useOwnPayment()
  const load = useMyObjections((state) => state.load)
  const hasSession = useMyRecord((state) => state.hasSession)
  useShown(() => {
    if (hasSession) void load()
  })
  return (
    <VillagerScreen title="这里有错">
      {own === null ? <RecordMissing /> : <Objection payment={own.payment} phones={own.record.phones} />}
    </VillagerScreen>
  )
}

function Objection({ payment, phones }: { payment: MyPayment; phones: MyRecord['phones'] }) {
  const objections = useMyObjections((state) => state.objections)
  const load = useMyObjections((state) => state.load)
  const hasSession = useMyRecord((state) => state.hasSession)
  return (
    <>
      <Heading level={1} className="page-title">{payment.objection.id === null ? '这里有错' : '您提的异议'}</Heading>
      <View className="card">{payment.subsidyName}，{payment.period}，{formatFen(payment.amountFen)} 元</View>
      {hasSession || objections.status === 'ready'
        ? <ResourceView resource={objections} onRetry={() => void load()}>{() => <ThreadAndForm payment={payment} />}</ResourceView>
        : <SignInAgain />}
      <RecordPhones phones={phones} onDial={dialNumber} />
    </>
  )
}

function ThreadAndForm({ payment }: { payment: MyPayment }) {
  const { objections, drafts, sending, refusal, write, send } = useMyObjections()
  const hasSession = useMyRecord((state) => state.hasSession)
  const reload = useMyRecord((state) => state.reload)
  const objection = objections.status === 'ready' ? objections.value.find((one) => lineKey(one) === lineKey(payment)) : undefined
  const handleSend = () => void send(payment).then(() => reload())
  return (
    <>
      {objection && <ObjectionThread objection={objection} />}
      {(objection === undefined || objection.mayWrite) && (
        <ObjectionForm
          label={objection === undefined ? '哪里不对' : '还想说的'}
          hint={objection === undefined
            ? '例如：我家是 4.5 亩，名单上写成了 3.5 亩。请不要写身份证号、银行卡号和手机号。'
            : '写在这里，经办的人会看到。请不要写身份证号、银行卡号和手机号。'}
          text={drafts[lineKey(payment)] ?? ''}
          sending={sending}
          refusal={refusal}
          onWrite={(text) => write(payment, text)}
          onSend={handleSend}
        />
      )}
      {!hasSession && <SignInAgain />}
    </>
  )
}

function SignInAgain() {
  return (
    <View className="card">
      <View>要先写一次明白卡编号，才能发送和看到新的答复。</View>
      <View className="action-row"><Tappable className="action is-main" onTap={() => openPage(`${MY_MONEY_ROUTES.myMoney}?again=1`)}>写编号</Tappable></View>
    </View>
  )
}
