import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

const ARIA = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '', 'aria-live': '', 'aria-checked': '', 'aria-selected': '', 'aria-expanded': '', 'aria-disabled': '' }
const platform = process.env.TARO_ENV ?? 'h5'
const ROOT = path.resolve(__dirname, '..')

const isOurFloor = (file: string) => /[\\/]src[\\/](client|domain)[\\/]/.test(file)
const isShippedModule = (file: string) => /node_modules[\\/](zustand|@tarojs[\\/](runtime|shared|react|plugin-[^\\/]+))[\\/]/.test(file)

/**
 * The villager's mini-program and H5, from the same sources.
 *
 * API_BASE is where the mini-program finds the server (a phone has no "same origin"); the H5 is served by the server itself and needs none.
 * No px→rpx or px→rem conversion: text has the size the reader chose, on every platform.
 */
export default defineConfig({
  projectName: 'mingbai-cunwu',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src/miniapp',
  outputRoot: `dist/${platform}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  logger: { quiet: false, stats: false },
  // WeChat's templates drop every aria attribute that isn't declared here.
  plugins: [['@tarojs/plugin-inject', { components: { View: ARIA, Text: ARIA, Button: ARIA, Input: ARIA, Textarea: ARIA, Image: ARIA, ScrollView: ARIA } }]],
  defineConstants: {
    API_BASE: JSON.stringify(platform === 'h5' ? '' : (process.env.API_BASE ?? 'http://127.0.0.1:8380')),
  },
  copy: { patterns: [], options: {} },
  mini: {
    // Node modules are shipped as they are unless named here, and WeChat's base library wants nothing newer than ES2017.
    // Naming anything replaces the default, so our own floors outside sourceRoot are named as well.
    compile: { include: [isOurFloor, isShippedModule] },
    postcss: { pxtransform: { enable: false, config: {} }, url: { enable: true, config: { limit: 8192 } } },
    miniCssExtractPluginOption: { ignoreOrder: true },
    output: { environment: { arrowFunction: true, const: true, destructuring: true, forOf: true, optionalChaining: false, bigIntLiteral: false } },
  },
  h5: {
    compile: { include: [isOurFloor] },
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    devServer: { port: 10086 },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css' },
    postcss: { pxtransform: { enable: false, config: {} }, autoprefixer: { enable: true, config: {} } },
    // One file: whoever has opened the page once can go on reading every other page when the network is gone.
    webpackChain(chain: { merge(extra: object): void }) {
      chain.merge({ module: { parser: { javascript: { dynamicImportMode: 'eager' } } } })
    },
    htmlPluginOption: { template: path.join(ROOT, 'src/miniapp/index.html') },
  },
})
