/**
 * One project per floor of the house. `npm test` runs them all; `npm run jest -- --selectProjects domain` runs one.
 * Packages that are published as ES modules only are transformed for jest.
 */
const path = require('node:path')

const root = path.resolve(__dirname, '..')
const esModulesOnly = ['typebox', '@fastify/type-provider-typebox', 'uuid', 'unpdf', 'dayjs/esm', 'content-disposition', 'cookie', '@fastify/cookie']

function project(name, testEnvironment = 'node', extra = {}) {
  return {
    displayName: name,
    rootDir: root,
    testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
    testEnvironment,
    transform: {
      '^.+\\.(t|j|mj)sx?$': ['@swc/jest', {
        jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
        module: { type: 'commonjs' },
      }],
    },
    transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join('|')})/)`],
    moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
    ...extra,
  }
}

module.exports = {
  rootDir: root,
  maxWorkers: 2,
  testTimeout: 60_000,
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  projects: [
    project('domain'),
    project('client'),
    project('server'),
    project('miniapp', 'jsdom', {
      moduleFileExtensions: ['h5.ts', 'h5.tsx', 'ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
      moduleNameMapper: {
        '\\.css$': '<rootDir>/tests/miniapp/support/no-style.ts',
        '^@tarojs/components$': '<rootDir>/tests/miniapp/support/taro-components.tsx',
        '^@tarojs/taro$': '<rootDir>/tests/miniapp/support/taro.ts',
      },
    }),
    project('console', 'jsdom'),
    project('house'),
    project('weapp'),
    project('browser'),
  ],
}
