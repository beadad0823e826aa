import type { PaymentRow, PublicPaymentList } from '../../../src/domain/api/payment-lists-contract'

export function buildPaymentRow(fields: Partial<PaymentRow> = {}): PaymentRow {
  return {
    rowNo: 1,
    groupName: '东风组',
    householdNo: '12',
    name: '王明',
    areaMilliMu: 3500,
    rate: 7_603_000,
    count: null,
    item: null,
    grade: null,
    amountFen: 26_611,
    ...fields,
  }
}

/** A list of land subsidies in its publicity, with names. */
export function buildPaymentList(fields: Partial<PublicPaymentList> = {}): PublicPaymentList {
  return {
    id: '01890000-0000-7000-8000-000000000001',
    title: '淮滨村2026年度耕地地力保护补贴发放名单',
    subsidyCode: 'farmland-protection',
    subsidyName: '耕地地力保护补贴',
    period: '2026年度',
    publicityStart: '2026-11-18',
    publicityEnd: '2026-11-30',
    publicityState: 'open',
    recipients: 188,
    totalAmountFen: 5_324_001,
    publishedAt: '2026-11-18T01:00:00Z',
    office: '山王镇农业农村服务中心',
    divisionName: '淮滨村',
    rateText: '76.03 元/亩',
    totals: { recipients: 188, amountFen: 5_324_001, areaMilliMu: 700_250 },
    disclosure: 'rows',
    disclosureNote: '公示期内公开姓名、面积和金额。',
    columns: [
      { key: 'name', label: '户主姓名', unit: '' },
      { key: 'areaMilliMu', label: '面积', unit: '亩' },
      { key: 'rate', label: '标准', unit: '元/亩' },
      { key: 'amountFen', label: '金额', unit: '元' },
    ],
    bands: [],
    contact: { office: '淮滨村村民委员会', phone: '0554-0000001' },
    supervisionPhone: '0554-0000002',
    explainer: null,
    remark: '',
    differences: [],
    fund: null,
    withdrawal: null,
    ...fields,
  }
}
