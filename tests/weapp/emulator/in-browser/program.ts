import type * as glassEasel from 'glass-easel'

/** What compile-mini-program.ts makes of the build. */
export interface MiniProgramCode {
  modules: Record<string, (...ports: unknown[]) => void>
  configuration: Record<string, PageConfiguration>
  styles: Record<string, string>
  pages: string[]
  templates: Record<string, glassEasel.template.ComponentTemplate['content']>
}

export interface PageConfiguration {
  component?: boolean
  usingComponents?: Record<string, string>
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  navigationStyle?: string
  enablePullDownRefresh?: boolean
  onReachBottomDistance?: number
  backgroundColor?: string
  window?: PageConfiguration
  tabBar?: { list: { pagePath: string; text: string }[]; color?: string; selectedColor?: string; backgroundColor?: string }
}

/** What a test asks for; everything in it is JSON. */
export interface StartOptions {
  path: string | null
  query: Record<string, string>
  scene: number
  fontSizeSetting: number
  networkType: string
  storage: Record<string, unknown>
}

export interface HostRequest {
  id: number
  url: string
  method: string
  header: Record<string, string>
  body: string | null
  timeout: number
  binary: boolean
}

export type HostResponse = { ok: true; statusCode: number; header: Record<string, string>; text: string } | { ok: false; errMsg: string }

export interface SetDataCall {
  route: string
  bytes: number
}

/** What the emulator offers to the test through the page. */
export interface EmulatorControls {
  route(): string
  routes(): string[]
  setDataCalls: SetDataCall[]
  nodeStatistics(): { nodes: number; depth: number; mostChildren: number }
  storage(): Record<string, unknown>
  setNetworkType(type: string): void
  pullDown(): void
  calls: { name: string; detail: unknown }[]
  bootMilliseconds: number
  ready: boolean
}

declare global {
  var miniProgram: MiniProgramCode
  var startOptions: StartOptions
  var emulator: EmulatorControls
  function hostRequest(request: HostRequest): Promise<HostResponse>
}
