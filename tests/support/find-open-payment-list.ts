import type { DivisionsResponse } from '../../src/domain/api/divisions-contract'
import type { PaymentListPage, PaymentRow, PaymentRowPage, PublicPaymentList } from '../../src/domain/api/payment-lists-contract'

export interface OpenPaymentList {
  villageCode: string
  villageName: string
  townshipName: string
  id: string
  title: string
  subsidyName: string
  rows: PaymentRow[]
}

async function getJson<Answer>(url: string): Promise<Answer> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Answer
}

/** The first village with a payment list whose rows are public now and fill more than one page, found through the public doors. */
export async function findOpenPaymentList(serverUrl: string): Promise<OpenPaymentList> {
  const { divisions } = await getJson<DivisionsResponse>(`${serverUrl}/api/public/divisions`)
  for (const village of divisions.filter(division => division.level === 'village')) {
    const lists = await getJson<PaymentListPage>(`${serverUrl}/api/public/villages/${village.code}/payment-lists`)
    for (const { id } of lists.items.filter(item => item.publicityState === 'open')) {
      const base = `${serverUrl}/api/public/villages/${village.code}/payment-lists/${id}`
      const list = await getJson<PublicPaymentList>(base)
      if (list.disclosure !== 'rows') continue
      const rows = await getJson<PaymentRowPage>(`${base}/rows`)
      if (rows.next === null) continue
      const township = divisions.find(division => division.code === village.parentCode)
      return { villageCode: village.code, villageName: village.shortName, townshipName: township?.shortName ?? '', id, title: list.title, subsidyName: list.subsidyName, rows: rows.items }
    }
  }
  throw new Error('No village has a public payment list of more than one page')
}
