import { findDoorAddresses } from '../../../src/domain/disclosure/door-address'

test.each([
  ['家住平山花园3栋2单元401室', '3栋2单元401室'],
  ['5号楼1203', '5号楼1203'],
  ['三单元 502 户', '三单元 502 户'],
  ['妙山村东组12号', '东组12号'],
  ['住在第三村民组 7 号', '村民组 7 号'],
  ['门牌号 18', '门牌号 18'],
])('“%s” leads to somebody’s door', (text, address) => {
  expect(findDoorAddresses(text).map(({ index, length }) => text.slice(index, index + length))).toEqual([address])
})

test.each(['八公山区蔡新路16号', '便民服务中心二楼203室', '妙山村东组', '3栋楼漏水', '皖农财〔2026〕12号', '东组12户', '第2组12号文件'])('“%s” is a place, not a home', (text) => {
  expect(findDoorAddresses(text)).toEqual([])
})
