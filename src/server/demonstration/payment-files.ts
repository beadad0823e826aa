/** One workbook of the demonstration, imported as a clerk would import it. */
export interface DemonstrationPaymentFile {
  fileName: string
  /** The division chosen for the batch; the workbook holds one or more of its villages. */
  divisionCode: string
  subsidyCode: string
  period: string
  office: string
  /** Days before the load on which the lists are imported and published. */
  daysAgo: number
  /** First and last day of publicity, in days from the day of the load. */
  publicity: { from: number; to: number }
  remark: string
  /** How far the lists get. */
  state: 'published' | 'submitted'
}

const FARMLAND = {
  subsidyCode: 'farmland-protection', period: '2026年度', daysAgo: 5, publicity: { from: -5, to: 85 }, state: 'published',
  remark: '面积经村民小组登记、村核实、镇抽查。对面积、标准、金额有异议的，请在公示期内联系本村或镇农业站，带承包证当场复核。公示期满打入“一卡通”。',
} as const
const RICE = {
  subsidyCode: 'rice', period: '2026年度', daysAgo: 4, publicity: { from: -4, to: 86 }, state: 'published',
  remark: '按今年实际种植稻谷的面积发放，谁种谁领。受灾绝收的地块凭保险查勘单照补。',
} as const
const OLD_AGE = {
  subsidyCode: 'old-age', period: '2026年第三季度', daysAgo: 10, publicity: { from: -10, to: 80 }, state: 'published',
  remark: '标准为演示数字。名单按规定不在网上逐人公开，本人可到村（社区）查询。',
} as const

/** The lists of the demonstration, oldest first. */
export const DEMONSTRATION_PAYMENT_FILES: readonly DemonstrationPaymentFile[] = [
  { ...OLD_AGE, fileName: 'old-age-bagongshan.xlsx', divisionCode: '340405100', office: '八公山镇社会事务办公室' },
  { ...OLD_AGE, fileName: 'old-age-shanwang.csv', divisionCode: '340405121', office: '山王镇社会事务办公室' },
  { ...OLD_AGE, fileName: 'old-age-bijiagang.xlsx', divisionCode: '340405003', office: '毕家岗街道社会事务办公室' },
  { ...FARMLAND, fileName: 'farmland-bagongshan.xlsx', divisionCode: '340405100', office: '八公山镇人民政府' },
  { ...FARMLAND, fileName: 'farmland-shanwang.xlsx', divisionCode: '340405121', office: '山王镇人民政府' },
  { ...RICE, fileName: 'rice-bagongshan.xls', divisionCode: '340405100', office: '八公山镇人民政府' },
  { ...RICE, fileName: 'rice-shanwang.xlsx', divisionCode: '340405121', office: '山王镇人民政府' },
  {
    fileName: 'grain-growers-caiwa.xlsx', divisionCode: '340405100206', subsidyCode: 'grain-growers', period: '2026年度', office: '八公山镇人民政府', daysAgo: 0,
    publicity: { from: 1, to: 30 }, state: 'submitted', remark: '种粮农民一次性补贴，等待审核。',
  },
]
