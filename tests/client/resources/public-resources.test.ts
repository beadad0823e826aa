import { createApiClient, type ApiClient } from '../../../src/client/api-client'
import { listDivisions } from '../../../src/client/resources/divisions-api'
import { getExplainer, listExplainers } from '../../../src/client/resources/explainers-api'
import { getNotice, listNotices } from '../../../src/client/resources/notices-api'
import { findPaymentRows, getPaymentList, listPaymentLists, listPaymentRows } from '../../../src/client/resources/payment-lists-api'
import { getVillageHome } from '../../../src/client/resources/village-home-api'
import { answer, buildTransport } from '../stand-in-transport'

const VILLAGE = '340405121206'
const ID = '01890000-0000-7000-8000-000000000001'

describe('what a villager can ask for', () => {
  test.each<[string, string, (client: ApiClient) => Promise<unknown>]>([
    ['every village', '/api/public/divisions', (client) => listDivisions(client)],
    ['the first screen of a village', `/api/public/villages/${VILLAGE}/home`, (client) => getVillageHome(client, VILLAGE)],
    ['notices of a topic, from the second page', `/api/public/villages/${VILLAGE}/notices?topic=safety&after=k`, (client) => listNotices(client, VILLAGE, { topic: 'safety', after: 'k' })],
    ['a notice', `/api/public/villages/${VILLAGE}/notices/${ID}`, (client) => getNotice(client, VILLAGE, ID)],
    ['explainers', `/api/public/villages/${VILLAGE}/explainers`, (client) => listExplainers(client, VILLAGE)],
    ['an explainer', `/api/public/villages/${VILLAGE}/explainers/${ID}`, (client) => getExplainer(client, VILLAGE, ID)],
    ['payment lists', `/api/public/villages/${VILLAGE}/payment-lists`, (client) => listPaymentLists(client, VILLAGE, { after: null })],
    ['a payment list', `/api/public/villages/${VILLAGE}/payment-lists/${ID}`, (client) => getPaymentList(client, VILLAGE, ID)],
    ['rows of a list', `/api/public/villages/${VILLAGE}/payment-lists/${ID}/rows?after=50`, (client) => listPaymentRows(client, VILLAGE, ID, { after: '50' })],
  ])('%s', async (_name, path, ask) => {
    const transport = buildTransport(answer(200, {}))
    await ask(createApiClient(transport))
    expect(transport.requests).toMatchObject([{ method: 'GET', path, body: { kind: 'none' } }])
  })

  test('a name that is looked for travels in the body and never in the address', async () => {
    const transport = buildTransport(answer(200, { items: [], more: false }))
    await findPaymentRows(createApiClient(transport), VILLAGE, ID, '王秀英')
    expect(transport.requests).toMatchObject([{ method: 'POST', path: `/api/public/villages/${VILLAGE}/payment-lists/${ID}/find-rows`, body: { kind: 'json', value: { name: '王秀英' } } }])
  })
})
