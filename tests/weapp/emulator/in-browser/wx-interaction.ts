import { wxCall } from './wx-call'

let toast: HTMLElement | null = null

function hideToast(): void {
  toast?.remove()
  toast = null
}

function showToast(title: string, duration: number | null): void {
  hideToast()
  const shown = document.createElement('div')
  shown.className = 'phone-toast'
  shown.setAttribute('role', 'status')
  shown.textContent = title
  document.body.append(shown)
  toast = shown
  if (duration !== null) setTimeout(() => { if (toast === shown) hideToast() }, duration)
}

function dialog(text: string[], buttons: string[]): Promise<number> {
  return new Promise(resolve => {
    const shown = document.createElement('div')
    shown.className = 'phone-dialog'
    shown.setAttribute('role', 'dialog')
    shown.setAttribute('aria-label', text[0] ?? '')
    for (const line of text) shown.append(Object.assign(document.createElement('p'), { textContent: line }))
    buttons.forEach((label, index) => {
      const button = Object.assign(document.createElement('button'), { textContent: label })
      button.addEventListener('click', () => {
        shown.remove()
        resolve(index)
      })
      shown.append(button)
    })
    document.body.append(shown)
  })
}

/** What the phone itself shows over the program. */
export const interactionApi = {
  showToast: wxCall('showToast', options => showToast(String(options.title ?? ''), Number(options.duration ?? 1500))),
  hideToast: wxCall('hideToast', hideToast),
  showLoading: wxCall('showLoading', options => showToast(String(options.title ?? ''), null)),
  hideLoading: wxCall('hideLoading', hideToast),
  showModal: wxCall('showModal', async options => {
    const buttons = options.showCancel === false ? [] : [String(options.cancelText ?? '取消')]
    const chosen = await dialog([String(options.title ?? ''), String(options.content ?? '')], [...buttons, String(options.confirmText ?? '确定')])
    const confirm = chosen === buttons.length
    return { confirm, cancel: !confirm, content: null }
  }),
  showActionSheet: wxCall('showActionSheet', async options => {
    const items = (options.itemList ?? []) as string[]
    const tapIndex = await dialog([String(options.alertText ?? '')], [...items, '取消'])
    if (tapIndex === items.length) throw new Error('cancel')
    return { tapIndex }
  }),
}
