import * as glassEasel from 'glass-easel'
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import { builtInTags, createBuiltInElement } from './built-in-elements'
import type { PageConfiguration } from './program'
import { recordSetData } from './set-data-record'

type Definition = Record<string, unknown> & { lifetimes?: Record<string, (() => void) | undefined>; created?: () => void }
export interface PageInstance {
  route: string
  options: Record<string, string>
  setData(data: Record<string, unknown>, callback?: () => void): void
  [method: string]: unknown
}
export type AppDefinition = Record<string, ((detail: unknown) => void) | undefined>

class PhoneBackend extends glassEasel.CurrentWindowBackendContext {
  constructor() {
    super()
    this.document = {
      createElement: createBuiltInElement,
      createTextNode: (text: string) => document.createTextNode(text),
      createDocumentFragment: () => document.createDocumentFragment(),
    } as unknown as typeof this.document
    this.onEvent((target, type, detail, options) => {
      const original = options.originalEvent as Partial<TouchEvent> | undefined
      const extraFields = { touches: [...(original?.touches ?? [])], changedTouches: [...(original?.changedTouches ?? [])] }
      const event = new glassEasel.Event(type, detail, { ...options, extraFields })
      glassEasel.Event.dispatchEvent(target, event)
      return event.getEventBubbleStatus()
    })
  }

  /** Only what WeChat reports from the screen itself; input, scroll and the like come from the built-in components with a detail of their own. */
  override setListenerStats(...[element, type, capture, level]: Parameters<glassEasel.CurrentWindowBackendContext['setListenerStats']>): void {
    if (/^(touch|transition|animation)/.test(type)) super.setListenerStats(element, type, capture, level)
  }
}

const environment = new MiniProgramEnv()
const backend = environment.associateBackend(new PhoneBackend())
const codeSpace = environment.createCodeSpace('', true)
const componentSpace = codeSpace.getComponentSpace()
componentSpace.updateComponentOptions({ writeIdToDOM: true })
for (const tag of builtInTags) componentSpace.setGlobalUsingComponent(tag, tag)

let currentComponent = ''
let appDefinition: AppDefinition = {}
const loaded = new Map<string, { exports: unknown }>()
const prepared = new Set<string>()
const bareGlobal: Record<string, unknown> = {}

function register(kind: 'Page' | 'Component', definition: Definition): void {
  const recorded = kind === 'Page' ? definition : recordingComponent(definition)
  codeSpace.componentEnv(currentComponent, ports => (ports[kind] as (given: Definition) => void)(recorded))
}

function recordingComponent(definition: Definition): Definition {
  const created = definition.lifetimes?.created ?? definition.created
  return {
    ...definition,
    lifetimes: {
      ...definition.lifetimes,
      created(this: PageInstance) {
        recordSetData(this)
        created?.call(this)
      },
    },
  }
}

function resolveModule(from: string, request: string): string {
  const url = new URL(request, `mini://program/${from}`)
  const name = url.pathname.replace(/^\/+/, '')
  return name.endsWith('.js') ? name : `${name}.js`
}

/** Runs a module of the build once, with what WeChat gives it and nothing of the browser. */
export function loadModule(name: string): unknown {
  const known = loaded.get(name)
  if (known) return known.exports
  const code = miniProgram.modules[name]
  if (!code) throw new Error(`module '${name}' is not defined`)
  const module = { exports: {} as unknown }
  loaded.set(name, module)
  code(
    (request: string) => loadModule(resolveModule(name, request)),
    module,
    module.exports,
    ports.wx,
    (definition: AppDefinition) => { appDefinition = definition },
    (definition: Definition) => register('Page', definition),
    (definition: Definition) => register('Component', definition),
    (definition: Definition) => codeSpace.behavior().definition(definition as never).register(),
    () => appDefinition,
    () => ports.getCurrentPages(),
    bareGlobal,
    bareGlobal,
  )
  return module.exports
}

/** The rest of WeChat, put in by the starter. */
export const ports: { wx: Record<string, unknown>; getCurrentPages: () => PageInstance[] } = { wx: {}, getCurrentPages: () => [] }

export function loadApp(): AppDefinition {
  for (const name of ['Object', 'Array', 'Promise', 'Map', 'Set', 'WeakMap', 'Symbol', 'JSON', 'Math', 'Date', 'Reflect', 'Proxy', 'Error', 'RegExp', 'Number', 'String', 'Boolean', 'Function']) {
    bareGlobal[name] = (globalThis as unknown as Record<string, unknown>)[name]
  }
  loadModule('app.js')
  return appDefinition
}

export function configurationOf(path: string): PageConfiguration {
  return miniProgram.configuration[path] ?? {}
}

function prepareComponent(path: string): void {
  if (prepared.has(path)) return
  prepared.add(path)
  const configuration = configurationOf(path)
  for (const target of Object.values(configuration.usingComponents ?? {})) prepareComponent(resolveModule(path, target).slice(0, -3))
  const content = miniProgram.templates[path]
  if (!content) throw new Error(`${path}.wxml is missing`)
  codeSpace.addComponentStaticConfig(path, configuration as never)
  codeSpace.addCompiledTemplate(path, { groupList: miniProgram.templates, content, fallbackListenerOnNativeNode: true } as never)
  currentComponent = path
  loadModule(`${path}.js`)
}

/** Builds a page into the given element. */
export function createPageRoot(route: string, container: HTMLElement): { instance: PageInstance; release: () => void } {
  prepareComponent(route)
  const root = backend.createRoot('wx-page-root', codeSpace, route)
  const placeholder = document.createElement('div')
  container.append(placeholder)
  root.attach(container as never, placeholder as never)
  return { instance: root.get() as unknown as PageInstance, release: () => root.release() }
}
