import Taro from '@tarojs/taro'
import { taroStorage } from '../../../src/miniapp/platform/taro-storage'

describe('the phone\'s storage', () => {
  test('a phone that forbids reading has remembered nothing', () => {
    jest.mocked(Taro.getStorageSync).mockImplementationOnce(() => {
      throw new Error('forbidden')
    })
    expect(taroStorage.read('village')).toBeUndefined()
  })

  test('a full phone forgets the old value instead of keeping a wrong one', () => {
    jest.mocked(Taro.setStorageSync).mockImplementationOnce(() => {
      throw new Error('quota')
    })
    taroStorage.write('village', '340405121206')
    expect(jest.mocked(Taro.removeStorageSync).mock.calls).toEqual([['village']])
  })
})
