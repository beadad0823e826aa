import path from 'node:path'
import ts from 'typescript'
import { isSource, listImports, listProjectFiles, readProjectFile } from './source-tree'

const FLOORS = ['domain', 'client', 'server', 'miniapp', 'console'] as const
type Floor = (typeof FLOORS)[number]

const MAY_IMPORT: Record<Floor, readonly Floor[]> = {
  domain: ['domain'],
  client: ['client', 'domain'],
  server: ['server', 'domain'],
  miniapp: ['miniapp', 'client', 'domain'],
  console: ['console', 'client', 'domain'],
}
const FORBIDDEN_PACKAGES: Record<Floor, RegExp> = {
  domain: /^(node:|react|@tarojs|fastify|@fastify|kysely|pg$|antd)/,
  client: /^(node:|react|@tarojs|antd|typebox)/,
  server: /^(react|@tarojs|antd)/,
  miniapp: /^(node:|antd|fastify|kysely|pg$)/,
  console: /^(node:|@tarojs|fastify|kysely|pg$)/,
}

const sources = listProjectFiles().filter(isSource)
const floorOf = (file: string) => FLOORS.find((floor) => file.startsWith(`src/${floor}/`)) ?? null
const edges = sources.flatMap(listImports)

describe('the house', () => {
  test('every source file stands on a floor', () => {
    expect(sources.length).toBeGreaterThan(30)
    expect(sources.filter((file) => floorOf(file) === null)).toEqual([])
  })

  test.each(FLOORS)('the floor %s imports only what it may', (floor) => {
    const wrong = edges.filter((edge) => floorOf(edge.from) === floor).filter((edge) => {
      if (edge.to !== null) return !MAY_IMPORT[floor].includes(floorOf(edge.to) as Floor)
      return FORBIDDEN_PACKAGES[floor].test(edge.specifier) && !isTypeOnly(edge.from, edge.specifier)
    })
    expect(wrong.map((edge) => `${edge.from} → ${edge.specifier}`)).toEqual([])
  })

  test('relative imports lead to a file', () => {
    const lost = edges.filter((edge) => edge.specifier.startsWith('.') && edge.to === null && !/\.(css|svg|png|jpg|json|mjs)$/.test(edge.specifier))
    expect(lost.map((edge) => `${edge.from} → ${edge.specifier}`)).toEqual([])
  })

  test('no file imports itself through others', () => {
    expect(findCycles()).toEqual([])
  })

  test('files and folders are in kebab-case and none is a lumber room', () => {
    const badNames = sources.filter((file) => file.split('/').slice(1).some((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(part)))
    const lumberRooms = sources.filter((file) => /\/(utils|helpers|common|lib|hooks|types)\//.test(file))
    expect(badNames).toEqual([])
    expect(lumberRooms).toEqual([])
  })

  test('no barrel passes on what other files export', () => {
    const barrels = sources.filter((file) => /\/index\.tsx?$/.test(file) && !/src\/miniapp\/(pages|packages)\//.test(file))
    expect(barrels).toEqual([])
  })

  test('routes do not touch tables and components do not touch stores', () => {
    const shortcuts = edges.filter((edge) =>
      (edge.from.startsWith('src/server/store/') && /src\/server\/(routes|commands|presenters)\//.test(edge.to ?? '')) ||
      (edge.from.startsWith('src/server/presenters/') && /src\/server\/(routes|commands)\//.test(edge.to ?? '')) ||
      (/^src\/(miniapp|console)\/components\//.test(edge.from) && /\/stores\//.test(edge.to ?? '')))
    expect(shortcuts.map((edge) => `${edge.from} → ${edge.specifier}`)).toEqual([])
  })

  test('every export of domain, client and the commands says what it promises', () => {
    const silent = sources
      .filter((file) => /^src\/(domain|client|server\/commands)\//.test(file) && !file.startsWith('src/domain/api/'))
      .flatMap(listUndocumentedFunctions)
    expect(silent).toEqual([])
  })

  test('nothing is left open in the code', () => {
    const marks = /\b(TODO|FIXME|XXX)\b|eslint-disable|@ts-ignore|@ts-expect-error|coming soon|敬请期待/
    expect(sources.filter((file) => marks.test(readProjectFile(file)))).toEqual([])
  })
})

function isTypeOnly(file: string, specifier: string): boolean {
  const source = ts.createSourceFile(file, readProjectFile(file), ts.ScriptTarget.Latest, true)
  return source.statements.filter(ts.isImportDeclaration)
    .filter((statement) => (statement.moduleSpecifier as ts.StringLiteral).text === specifier)
    .every((statement) => statement.importClause?.isTypeOnly === true)
}

/** Exported functions without a TSDoc sentence. */
function listUndocumentedFunctions(file: string): string[] {
  const source = ts.createSourceFile(file, readProjectFile(file), ts.ScriptTarget.Latest, true)
  return source.statements.filter(ts.isFunctionDeclaration)
    .filter((statement) => statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword))
    .filter((statement) => ts.getJSDocCommentsAndTags(statement).length === 0)
    .map((statement) => `${file}: ${statement.name?.text ?? 'default'}`)
}

/** Import cycles as strings, each named once. */
function findCycles(): string[] {
  const targets = new Map<string, string[]>()
  for (const edge of edges) if (edge.to !== null) targets.set(edge.from, [...(targets.get(edge.from) ?? []), edge.to])
  const done = new Set<string>()
  const cycles: string[] = []
  const walk = (file: string, trail: string[]) => {
    const at = trail.indexOf(file)
    if (at >= 0) {
      cycles.push([...trail.slice(at), file].map((step) => path.posix.basename(step)).join(' → '))
      return
    }
    if (done.has(file)) return
    for (const next of targets.get(file) ?? []) walk(next, [...trail, file])
    done.add(file)
  }
  for (const file of sources) walk(file, [])
  return cycles
}
