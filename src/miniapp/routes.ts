/** Every page of the main package. Paths are those of app.config. */
export const ROUTES = {
  home: '/pages/home/home',
  village: '/pages/village/village',
  notices: '/pages/notices/notices',
  notice: '/pages/notice/notice',
  paymentLists: '/pages/payment-lists/payment-lists',
  paymentList: '/pages/payment-list/payment-list',
  explainers: '/pages/explainers/explainers',
  explainer: '/pages/explainer/explainer',
  about: '/pages/about/about',
} as const

/** The pages of a household's own money: a package of their own. The address of the first is printed on every card. */
export const MY_MONEY_ROUTES = {
  myMoney: '/pages/my-money/my-money',
  myPayment: '/pages/my-money/my-payment',
  objection: '/pages/my-money/objection',
} as const

export type Route = (typeof ROUTES)[keyof typeof ROUTES]

/** The address of a page of one village, so that it can be shared with somebody who has chosen none: v is the village's code. */
export function villagePath(route: Route, villageCode: string, id?: string): string {
  return id === undefined ? `${route}?v=${villageCode}` : `${route}?v=${villageCode}&id=${encodeURIComponent(id)}`
}

/** The address of a page about one line of one's own record. */
export function linePath(route: (typeof MY_MONEY_ROUTES)[keyof typeof MY_MONEY_ROUTES], line: { editionId: string; rowNo: number }): string {
  return `${route}?e=${encodeURIComponent(line.editionId)}&r=${line.rowNo}`
}

/** The village code in a page's parameters or in the scene of a QR code (`v=340405121206`, percent-encoded by WeChat); null when there is none. */
export function parseVillageCode(text: string | null | undefined): string | null {
  if (!text) return null
  let decoded = text
  try {
    decoded = decodeURIComponent(text)
  } catch {
    return null
  }
  const match = /(?:^|[?&])v=(\d{12})(?:&|$)/.exec(decoded) ?? /^(\d{12})$/.exec(decoded)
  return match?.[1] ?? null
}
