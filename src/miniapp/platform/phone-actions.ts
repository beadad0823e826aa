import Taro from '@tarojs/taro'

/** Opens the dialler with the number in it; the person still presses call. Cancelling is no error. */
export function dialNumber(phone: string): void {
  Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
}

export function copyText(text: string, said: string): void {
  Taro.setClipboardData({ data: text })
    .then(() => Taro.showToast({ title: said, icon: 'none', duration: 3000 }))
    .catch(() => Taro.showToast({ title: '没有复制成功，请长按文字复制', icon: 'none', duration: 3000 }))
}
