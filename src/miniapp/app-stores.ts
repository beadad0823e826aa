import { createApiClient } from '../client/api-client'
import { systemTextSize } from './platform/system-text-size'
import { taroStorage } from './platform/taro-storage'
import { createTaroTransport } from './platform/taro-transport'
import { createResponseCache } from './stores/response-cache'
import { createVillagerStores } from './stores/villager-stores'

const services = {
  client: createApiClient(createTaroTransport(API_BASE)),
  cache: createResponseCache(taroStorage),
  storage: taroStorage,
  now: () => Date.now(),
}

/** The stores of the running application: the one place where they meet network, storage and clock. */
export const {
  useVillage,
  useTextSize,
  useDivisions,
  useVillageHome,
  useNoticeList,
  useNotice,
  useExplainerList,
  useExplainer,
  usePaymentLists,
  usePaymentList,
  usePaymentRows,
  useFoundRows,
  usePublicObjections,
  useVillageRows,
  useMyRecord,
  useMyObjections,
} = createVillagerStores(services, systemTextSize())
