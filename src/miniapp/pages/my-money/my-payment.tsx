import { MyPaymentView } from '../../components/my-payment-view'
import { openPage } from '../../platform/navigation'
import { dialNumber } from '../../platform/phone-actions'
import { linePath, MY_MONEY_ROUTES, ROUTES, villagePath } from '../../routes'
import { VillagerScreen } from '../villager-screen'
import { useOwnPayment } from './own-payment'
import { RecordAsOf } from './record-as-of'
import { RecordMissing } from './record-missing'

export default function MyPaymentPage() {
  const own = useOwnPayment()
  return (
    <VillagerScreen title="这笔钱">
      {own === null ? <RecordMissing /> : (
        <>
          <RecordAsOf onAskAgain={() => openPage(`${MY_MONEY_ROUTES.myMoney}?again=1`)} />
          <MyPaymentView
            payment={own.payment}
            phones={own.record.phones}
            onOpenExplainer={(id) => openPage(villagePath(ROUTES.explainer, own.record.villageCode, id))}
            onObject={() => openPage(linePath(MY_MONEY_ROUTES.objection, own.payment))}
            onDial={dialNumber}
          />
        </>
      )}
    </VillagerScreen>
  )
}
