import { plainHeader, recogniseHeader } from '../../../src/domain/subsidies/column-dictionary'

test.each([
  ['姓 名', 'name'], ['户主姓名', 'name'], ['农户姓名*', 'name'], ['申请人姓名：', 'name'], ['购机者', 'name'],
  ['身份证号', 'idNumber'], ['证件号码', 'idNumber'], ['居民身份证号', 'idNumber'], ['身份证', 'idNumber'],
  ['银行卡号', 'bankAccount'], ['账号', 'bankAccount'], ['打款账号', 'bankAccount'], ['一卡通账号', 'bankAccount'],
  ['所在村', 'village'], ['行政村', 'village'], ['村名', 'village'], ['社区', 'village'],
  ['组', 'group'], ['组号', 'group'], ['村民小组', 'group'], ['村组', 'group'], ['所在组', 'group'],
  ['户号', 'householdNo'], ['补贴面积（亩）', 'area'], ['补贴面积\uff08亩\uff09', 'area'], ['种植面积', 'area'], ['计补面积', 'area'], ['申请面积（亩）', 'area'], ['面 积\n(亩)', 'area'],
  ['补贴标准(元/亩)', 'rate'], ['标准', 'rate'], ['月数', 'count'], ['数量（台）', 'count'],
  ['发放金额', 'amount'], ['实发金额', 'amount'], ['应发金额', 'amount'], ['打款金额', 'amount'], ['补贴（元）', 'amount'], ['补贴金额', 'amount'], ['金额元', 'amount'],
  ['发放日期', 'paidOn'], ['到账日期', 'paidOn'], ['联系电话', 'phone'], ['备 注', 'remark'], ['序号', 'serialNo'], ['保障人口', 'householdSize'], ['危房等级', 'grade'], ['厂家', 'maker'], ['经销商', 'dealer'],
])('“%s” is %s', (header, field) => {
  expect(recogniseHeader(header)?.field).toBe(field)
})

test.each(['性别', '农户签字', '开户行', '乡镇', '', '(亩)', 'constructor', '123'])('“%s” is no column of a list', (header) => {
  expect(recogniseHeader(header)).toBeNull()
})

test('brackets, spaces and line breaks don\'t matter', () => {
  expect(plainHeader(' 补贴\u3000面积\r\n[亩] ')).toBe('补贴面积')
})
