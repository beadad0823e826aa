/**
 * The fields a column of a payment list can stand for.
 * published: may reach the public list · checked: read for checks, then dropped, never stored · layout: says where a line belongs
 */
export const PAYMENT_FIELDS = {
  name: { label: '姓名', use: 'published' },
  group: { label: '村民组', use: 'published' },
  householdNo: { label: '户号', use: 'published' },
  area: { label: '补贴面积', use: 'published' },
  rate: { label: '补贴标准', use: 'published' },
  count: { label: '数量', use: 'published' },
  item: { label: '机具品目', use: 'published' },
  model: { label: '机具型号', use: 'published' },
  grade: { label: '房屋等级', use: 'published' },
  amount: { label: '补贴金额', use: 'published' },
  village: { label: '所在村', use: 'checked' },
  serialNo: { label: '序号', use: 'checked' },
  idNumber: { label: '身份证号', use: 'checked' },
  bankAccount: { label: '银行账号', use: 'checked' },
  phone: { label: '电话', use: 'checked' },
  age: { label: '年龄', use: 'checked' },
  householdSize: { label: '保障人口', use: 'checked' },
  category: { label: '类别', use: 'checked' },
  maker: { label: '生产厂家', use: 'checked' },
  dealer: { label: '经销商', use: 'checked' },
  unitPrice: { label: '销售单价', use: 'checked' },
  paidOn: { label: '发放日期', use: 'checked' },
  remark: { label: '备注', use: 'checked' },
} as const satisfies Record<string, { label: string; use: 'published' | 'checked' }>

export type PaymentField = keyof typeof PAYMENT_FIELDS
