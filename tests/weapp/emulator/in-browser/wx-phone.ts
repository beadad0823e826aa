import type { StartOptions } from './program'
import { wxCall } from './wx-call'

type Listener = (detail: unknown) => void

/** A pair of wx.onX and wx.offX, and the way to tell the listeners. */
function channel() {
  const listeners = new Set<Listener>()
  return {
    on: (listener: Listener) => { listeners.add(listener) },
    off: (listener?: Listener) => { if (listener) listeners.delete(listener); else listeners.clear() },
    tell: (detail: unknown) => { for (const listener of [...listeners]) listener(detail) },
  }
}

export const channels = {
  NetworkStatusChange: channel(), NetworkWeakChange: channel(), AppShow: channel(), AppHide: channel(), Error: channel(), UnhandledRejection: channel(),
  PageNotFound: channel(), WindowResize: channel(), ThemeChange: channel(), MemoryWarning: channel(), KeyboardHeightChange: channel(),
}

let networkType = 'wifi'
let clipboard = ''

export function setNetworkType(type: string): void {
  networkType = type
  channels.NetworkStatusChange.tell({ isConnected: type !== 'none', networkType: type })
}

export function currentNetworkType(): string {
  return networkType
}

/** What WeChat says about the phone, the network and itself. */
export function phoneApi(start: StartOptions): Record<string, unknown> {
  networkType = start.networkType
  const windowInfo = () => ({
    pixelRatio: 2, screenWidth: window.innerWidth, screenHeight: window.innerHeight, windowWidth: window.innerWidth, windowHeight: window.innerHeight - 64, statusBarHeight: 20, screenTop: 64,
    safeArea: { left: 0, right: window.innerWidth, top: 20, bottom: window.innerHeight, width: window.innerWidth, height: window.innerHeight - 20 },
  })
  const appBaseInfo = () => ({ SDKVersion: '3.8.0', version: '8.0.50', language: 'zh_CN', theme: 'light', enableDebug: false, fontSizeSetting: start.fontSizeSetting, fontSizeScaleFactor: start.fontSizeSetting / 17, host: { env: 'WeChat' } })
  const deviceInfo = () => ({ brand: 'emulator', model: 'browser', system: 'Android 12', platform: 'android', abi: 'arm64-v8a', benchmarkLevel: 20, memorySize: '4096' })
  const systemInfo = () => ({ ...windowInfo(), ...appBaseInfo(), ...deviceInfo() })
  const launch = () => ({ path: start.path ?? miniProgram.pages[0], query: start.query, scene: start.scene, referrerInfo: {}, shareTicket: undefined, apiCategory: 'default' })
  const listeners = Object.fromEntries(Object.entries(channels).flatMap(([name, { on, off }]) => [[`on${name}`, on], [`off${name}`, off]]))
  return {
    ...listeners,
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getWindowInfo: windowInfo,
    getAppBaseInfo: appBaseInfo,
    getDeviceInfo: deviceInfo,
    getSystemInfoSync: systemInfo,
    getSystemInfo: wxCall('getSystemInfo', systemInfo),
    getSystemInfoAsync: wxCall('getSystemInfoAsync', systemInfo),
    getSystemSetting: () => ({ bluetoothEnabled: false, locationEnabled: false, wifiEnabled: true, deviceOrientation: 'portrait' }),
    getMenuButtonBoundingClientRect: () => ({ width: 87, height: 32, left: 281, right: 368, top: 24, bottom: 56 }),
    getLaunchOptionsSync: launch,
    getEnterOptionsSync: launch,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    getNetworkType: wxCall('getNetworkType', () => ({ networkType })),
    makePhoneCall: wxCall('makePhoneCall', () => undefined),
    setClipboardData: wxCall('setClipboardData', options => { clipboard = String(options.data) }),
    getClipboardData: wxCall('getClipboardData', () => ({ data: clipboard })),
    downloadFile: wxCall('downloadFile', () => ({ statusCode: 200, tempFilePath: 'wxfile://tmp_file' })),
    openDocument: wxCall('openDocument', () => undefined),
    previewImage: wxCall('previewImage', () => undefined),
    showShareMenu: wxCall('showShareMenu', () => undefined),
    hideShareMenu: wxCall('hideShareMenu', () => undefined),
    hideHomeButton: wxCall('hideHomeButton', () => undefined),
    vibrateShort: wxCall('vibrateShort', () => undefined),
    login: wxCall('login', () => ({ code: 'code-of-the-emulator' })),
    getUpdateManager: () => ({ onCheckForUpdate: () => undefined, onUpdateReady: () => undefined, onUpdateFailed: () => undefined, applyUpdate: () => undefined }),
    getLogManager: () => ({ log: () => undefined, info: () => undefined, warn: () => undefined, debug: () => undefined }),
    reportEvent: () => undefined,
  }
}
