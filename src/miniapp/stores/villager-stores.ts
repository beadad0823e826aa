import { getExplainer, listExplainers } from '../../client/resources/explainers-api'
import { getNotice, listNotices } from '../../client/resources/notices-api'
import { getPaymentList, listPaymentLists, listPaymentRows } from '../../client/resources/payment-lists-api'
import { listVillageRows } from '../../client/resources/my-record-api'
import { getPublicObjections } from '../../client/resources/objections-api'
import { getVillageHome } from '../../client/resources/village-home-api'
import type { VillageRowPage } from '../../domain/api/my-record-contract'
import type { PaymentRow } from '../../domain/api/payment-lists-contract'
import { createDivisionStore } from './division-store'
import { createFindRowsStore } from './find-rows-store'
import { createMyObjectionsStore } from './my-objections-store'
import { createMyRecordStore } from './my-record-store'
import { createPagedStore } from './paged-store'
import { createResourceStore } from './resource-store'
import { createTextSizeStore } from './text-size-store'
import { createVillageStore } from './village-store'
import type { VillagerServices } from './villager-services'

/** Every store of the villager's side. `systemTextSize` is the size set in the phone, or null when it can't be known. */
export function createVillagerStores(services: VillagerServices, systemTextSize: number | null) {
  const { client } = services
  const useMyRecord = createMyRecordStore(services)
  return {
    useVillage: createVillageStore(services),
    useTextSize: createTextSizeStore(services, systemTextSize),
    useDivisions: createDivisionStore(services),
    useVillageHome: createResourceStore(services, 'home', ({ villageCode }) => getVillageHome(client, villageCode)),
    useNoticeList: createPagedStore(services, 'notices', ({ villageCode, topic }, after) => listNotices(client, villageCode, { topic, after })),
    useNotice: createResourceStore(services, 'notice', ({ villageCode, id = '' }) => getNotice(client, villageCode, id)),
    useExplainerList: createPagedStore(services, 'explainers', ({ villageCode }, after) => listExplainers(client, villageCode, { after })),
    useExplainer: createResourceStore(services, 'explainer', ({ villageCode, id = '' }) => getExplainer(client, villageCode, id)),
    usePaymentLists: createPagedStore(services, 'payment-lists', ({ villageCode }, after) => listPaymentLists(client, villageCode, { after })),
    usePaymentList: createResourceStore(services, 'payment-list', ({ villageCode, id = '' }) => getPaymentList(client, villageCode, id)),
    // Rows carry names, and publicity ends on a day: they are shown and never kept on the phone.
    usePaymentRows: createPagedStore(services, null, ({ villageCode, id = '' }, after) => listPaymentRows(client, villageCode, id, { after })),
    useFoundRows: createFindRowsStore(services),
    usePublicObjections: createResourceStore(services, 'objections', ({ villageCode, id = '' }) => getPublicObjections(client, villageCode, id)),
    useVillageRows: createPagedStore<PaymentRow, VillageRowPage>(services, null, ({ villageCode, id = '' }, after) =>
      useMyRecord.getState().withSession((token) => listVillageRows(client, token, villageCode, id, { after }))),
    useMyRecord,
    useMyObjections: createMyObjectionsStore(services, useMyRecord),
  }
}
