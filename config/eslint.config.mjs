import tseslint from 'typescript-eslint'
import reactHooks from 'eslint-plugin-react-hooks'

/** What a floor may never import, and what to do instead. See src/README.md for the table this follows. */
function floor(folder, bans, extra = {}) {
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': ['error', { patterns: bans.map(([group, message]) => ({ group, message })) }],
      ...extra,
    },
  }
}

const noNode = [['node:*', 'fs', 'path', 'crypto'], 'This floor runs on phones: take what you need from Node in src/server and pass it in.']
const noReact = [['react', 'react-dom', 'react/*'], 'No React on this floor: screens live in src/miniapp and src/console.']
const noTaro = [['@tarojs/*'], 'No Taro on this floor: platform code lives in src/miniapp/platform.']

export default tseslint.config(
  { ignores: ['dist/**', 'data/**', 'node_modules/**', 'tests/**/output/**'] },
  ...tseslint.configs.recommended,
  {
    plugins: { 'react-hooks': reactHooks },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error', 'warn'] }],
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['config/**', 'tests/**', 'src/server/main.ts', 'src/server/command-line/**'], rules: { 'no-console': 'off' } },
  floor('domain', [noNode, noReact, noTaro, [['**/server/**', '**/client/**', '**/miniapp/**', '**/console/**'], 'The domain imports nothing of ours: move the rule down here or pass the value in.']], {
    'no-restricted-globals': ['error', { name: 'process', message: 'The domain knows no environment: pass the setting in.' }, { name: 'window', message: 'The domain knows no browser.' }],
    'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'The domain knows no clock: pass the instant in.' }, { object: 'Math', property: 'random', message: 'The domain knows no chance: pass the value in.' }],
    'no-restricted-syntax': ['error', { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The domain knows no clock: pass the instant in.' }],
  }),
  floor('client', [noNode, noReact, noTaro, [['**/server/**', '**/miniapp/**', '**/console/**'], 'The client knows the contract in src/domain/api and nothing else.']]),
  floor('server', [noReact, noTaro, [['**/client/**', '**/miniapp/**', '**/console/**'], 'The server shares only src/domain with the screens.']]),
  floor('miniapp', [noNode, [['**/server/**', '**/console/**'], 'The mini-program reaches the server through src/client only.'], [['typebox'], 'Import the contracts as types only: schemas are for the server.']]),
  floor('console', [noNode, noTaro, [['**/server/**', '**/miniapp/**'], 'The console reaches the server through src/client only.'], [['typebox'], 'Import the contracts as types only: schemas are for the server.']]),
  {
    files: ['src/server/**/*.ts'],
    ignores: ['src/server/settings.ts'],
    rules: { 'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'The environment is read in src/server/settings.ts only.' }] },
  },
)
