import { useRouter } from '@tarojs/taro'
import type { MyPayment, MyRecord } from '../../../domain/api/my-record-contract'
import { useMyRecord } from '../../app-stores'

/** The payment that a page's address names, out of the record on this phone; null when there is none, as after a reload. */
export function useOwnPayment(): { record: MyRecord; payment: MyPayment } | null {
  const { params } = useRouter()
  const record = useMyRecord((state) => state.record)
  if (record.status !== 'ready') return null
  const payment = record.value.payments.find((one) => one.editionId === params.e && one.rowNo === Number(params.r))
  return payment === undefined ? null : { record: record.value, payment }
}
