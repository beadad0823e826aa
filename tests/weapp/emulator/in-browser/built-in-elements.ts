import * as glassEasel from 'glass-easel'
import { convertUnits } from '../convert-units'

type WxElement = HTMLElement & { __wxElement?: glassEasel.Element }
type AttributeListener = (name: string, value: unknown) => void

export const builtInTags = [
  'view', 'text', 'button', 'input', 'textarea', 'image', 'scroll-view', 'label', 'rich-text', 'icon', 'form', 'root-portal', 'radio', 'radio-group', 'navigator', 'block', 'page-meta',
  'swiper', 'swiper-item', 'picker', 'picker-view', 'picker-view-column', 'checkbox', 'checkbox-group', 'switch', 'slider', 'progress', 'cover-view', 'cover-image', 'canvas', 'video',
  'audio', 'camera', 'map', 'web-view', 'movable-area', 'movable-view', 'match-media', 'editor', 'open-data', 'official-account', 'navigation-bar', 'page-container', 'share-element',
]

/** Sends an event to the mini-program as WeChat does, from the element that it happened on. */
export function sendEvent(element: WxElement, type: string, detail: unknown, bubbles = false): void {
  if (!element.__wxElement) return
  glassEasel.Event.dispatchEvent(element.__wxElement, new glassEasel.Event(type, detail, { bubbles, composed: bubbles }))
}

function isOn(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== 'false' && value !== ''
}

function fieldBehaviour(host: WxElement, field: HTMLInputElement | HTMLTextAreaElement): AttributeListener {
  field.maxLength = 140
  host.append(field)
  const detail = () => ({ value: field.value, cursor: field.selectionStart ?? field.value.length })
  field.addEventListener('input', () => sendEvent(host, 'input', detail()))
  field.addEventListener('focus', () => sendEvent(host, 'focus', { ...detail(), height: 0 }))
  field.addEventListener('blur', () => sendEvent(host, 'blur', detail()))
  field.addEventListener('keydown', event => {
    if ((event as KeyboardEvent).key === 'Enter' && field instanceof HTMLInputElement) sendEvent(host, 'confirm', detail())
  })
  return (name, value) => {
    const text = value === undefined || value === null ? '' : String(value)
    if (name === 'value' && field.value !== text) field.value = text
    if (name === 'placeholder') field.placeholder = text
    if (name === 'maxlength') field.maxLength = Number(text || 140)
    if (name === 'disabled') field.disabled = isOn(value)
    if (name === 'focus' && isOn(value)) setTimeout(() => field.focus(), 0)
    if (name === 'password' && field instanceof HTMLInputElement) field.type = isOn(value) ? 'password' : 'text'
    // A screen reader meets the field, not the element around it.
    if (name.startsWith('aria-') && name !== 'aria-role' && text) field.setAttribute(name, text)
  }
}

function imageBehaviour(host: WxElement): AttributeListener {
  const picture = document.createElement('img')
  picture.alt = ''
  host.append(picture)
  picture.addEventListener('load', () => sendEvent(host, 'load', { width: picture.naturalWidth, height: picture.naturalHeight }))
  picture.addEventListener('error', () => sendEvent(host, 'error', { errMsg: `GET ${picture.src} failed` }))
  return (name, value) => {
    if (name === 'src' && isOn(value)) picture.src = String(value)
    if (name === 'aria-label') picture.alt = String(value ?? '')
    if (name === 'mode') host.dataset.mode = String(value ?? 'scaleToFill')
  }
}

function scrollBehaviour(host: WxElement): AttributeListener {
  let atBottom = false
  let threshold = 50
  host.addEventListener('scroll', () => {
    sendEvent(host, 'scroll', { scrollTop: host.scrollTop, scrollLeft: host.scrollLeft, scrollHeight: host.scrollHeight, scrollWidth: host.scrollWidth })
    const nearBottom = host.scrollHeight - host.scrollTop - host.clientHeight <= threshold
    if (nearBottom && !atBottom) sendEvent(host, 'scrolltolower', { direction: 'bottom' })
    atBottom = nearBottom
  })
  return (name, value) => {
    if (name === 'scroll-y') host.dataset.scrollsY = String(isOn(value))
    if (name === 'scroll-x') host.dataset.scrollsX = String(isOn(value))
    if (name === 'lower-threshold') threshold = Number(value ?? 50)
    if (name === 'scroll-top' && isOn(value)) host.scrollTop = Number(value)
    if (name === 'scroll-into-view' && isOn(value)) host.querySelector(`#${CSS.escape(String(value))}`)?.scrollIntoView()
  }
}

function buttonBehaviour(host: WxElement): AttributeListener {
  host.setAttribute('role', 'button')
  host.tabIndex = 0
  return (name, value) => {
    if (name === 'disabled') host.setAttribute('aria-disabled', String(isOn(value)))
    if (name === 'form-type') host.dataset.formType = String(value ?? '')
  }
}

function attachBehaviour(host: WxElement, tag: string): AttributeListener {
  switch (tag) {
    case 'input':
      return fieldBehaviour(host, document.createElement('input'))
    case 'textarea':
      return fieldBehaviour(host, document.createElement('textarea'))
    case 'image':
      return imageBehaviour(host)
    case 'scroll-view':
      return scrollBehaviour(host)
    case 'button':
      return buttonBehaviour(host)
    case 'view':
    case 'text':
    case 'label':
    case 'root-portal':
    case 'block':
      return () => undefined
    default:
      throw new Error(`<${tag}> isn't emulated yet: teach tests/weapp/emulator/in-browser/built-in-elements.ts`)
  }
}

/** Makes the element behind a built-in component of WeChat; other tags (hosts of the program's own components) stay plain. */
export function createBuiltInElement(tag: string): HTMLElement {
  if (!builtInTags.includes(tag)) return document.createElement(tag)
  const host = document.createElement(`wx-${tag}`) as WxElement
  const listener = attachBehaviour(host, tag)
  const isField = tag === 'input' || tag === 'textarea'
  const setPlainAttribute = host.setAttribute.bind(host)
  const removePlainAttribute = host.removeAttribute.bind(host)
  host.setAttribute = (name: string, text: string) => {
    // The framework hands over text; the value as the template gave it lies on its own element.
    const raw = name === 'style' || name === 'class' ? text : host.__wxElement?.getAttribute(name)
    listener(name, raw)
    if (name === 'style') return setPlainAttribute('style', convertUnits(text))
    if (name === 'class') return setPlainAttribute('class', text)
    // The field inside carries what concerns the field.
    if (isField) return undefined
    const plainName = name === 'aria-role' ? 'role' : name
    if (raw !== undefined && raw !== null && raw !== '') return setPlainAttribute(plainName, String(raw))
    return tag === 'button' && plainName === 'role' ? undefined : removePlainAttribute(plainName)
  }
  host.removeAttribute = (name: string) => {
    listener(name, false)
    if (name.startsWith('aria-') && name !== 'aria-role') setPlainAttribute(name, 'false')
    else removePlainAttribute(name)
  }
  // The framework writes ids as scope--id.
  Object.defineProperty(host, 'id', { get: () => host.getAttribute('id') ?? '', set: (id: string) => setPlainAttribute('id', id.replace(/^.*--/, '')) })
  return host
}
