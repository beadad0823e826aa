import { isWebOrPhoneAddress, toAddress } from '../../../src/console/editor/web-or-phone-address'

describe('the address of a link', () => {
  it.each([
    ['https://www.ah.gov.cn/a?b=1', 'https://www.ah.gov.cn/a?b=1'],
    ['www.ah.gov.cn', 'https://www.ah.gov.cn'],
    ['0554-5611234', 'tel:0554-5611234'],
    [' 12345 ', 'tel:12345'],
    ['tel:12345', 'tel:12345'],
  ])('%j leads to %s', (typed, address) => {
    expect(toAddress(typed)).toBe(address)
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', '妙山村', 'file:///c:/a', 'https://', ''])('%j is neither a web address nor a telephone number', (typed) => {
    expect(toAddress(typed)).toBeNull()
    expect(isWebOrPhoneAddress(typed)).toBe(false)
  })
})
