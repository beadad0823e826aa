/** Just enough of Taro for screens under jsdom: every call is recorded, none does anything. */
const Taro = {
  getStorageSync: jest.fn(),
  setStorageSync: jest.fn(),
  removeStorageSync: jest.fn(),
  navigateTo: jest.fn(async () => undefined),
  redirectTo: jest.fn(async () => undefined),
  reLaunch: jest.fn(async () => undefined),
  navigateBack: jest.fn(async () => undefined),
  pageScrollTo: jest.fn(async () => undefined),
  getCurrentPages: jest.fn(() => [{}]),
  request: jest.fn(),
}

export default Taro
