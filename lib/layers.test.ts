import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const floors = ['app', 'components', 'lib', 'db', 'server']

/** What each floor may import of ours; `server` is the roof over Next and needs only the database and the answer's status. */
const allowed: Record<string, RegExp> = {
  app: /^(app|components|lib|db|env)\b/,
  components: /^(components|lib|db\/(vocabulary|receipt|queries))\b/,
  lib: /^(lib|db|env)\b/,
  db: /^(db|env)\b/,
  server: /^(server|lib\/answer|db|env)\b/,
}

type Import = { file: string; target: string; isTypeOnly: boolean }

function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

function listImports(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'/gm)].flatMap(
    ([statement, type, specifier = '']) => {
      const target = specifier.startsWith('@/')
        ? specifier.slice(2)
        : specifier.startsWith('.')
          ? relative(root, resolve(root, dirname(file), specifier))
          : undefined
      const isTypeOnly = type !== undefined || !/[{,]\s*(?!type\b)\w/.test(statement.replace(/\s+/g, ' '))
      return target === undefined ? [] : [{ file, target, isTypeOnly }]
    },
  )
}

const imports = floors.flatMap(listFiles).flatMap(listImports)

test('no import points up to a higher floor', () => {
  const wrong = imports.filter(({ file, target }) => {
    const floor = file.split('/')[0] ?? ''
    return !target.startsWith('messages/') && !target.endsWith('.css') && !allowed[floor]?.test(target)
  })
  expect(wrong).toEqual([])
})

test('components take nothing from the queries but types', () => {
  const wrong = imports.filter(
    ({ file, target, isTypeOnly }) => file.startsWith('components/') && target.startsWith('db/queries') && !isTypeOnly,
  )
  expect(wrong).toEqual([])
})

test('client leaves stay away from Node, the database and the settings', () => {
  const wrong = imports.filter(
    ({ file, target, isTypeOnly }) =>
      file.endsWith('.client.tsx') &&
      !isTypeOnly &&
      /^(env|db\/(?!vocabulary)|lib\/(ingest|cli|answer\/status|parse))/.test(target),
  )
  expect(wrong).toEqual([])
})

test('what is pure imports no Node module that reads files, and no settings', () => {
  const pure = ['lib/parse', 'lib/markdown', 'lib/charts', 'lib/digest', 'lib/export'].flatMap(listFiles)
  const wrong = pure.filter((file) =>
    /from '(node:(fs|http|net|child_process|os)|@\/env)/.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(wrong).toEqual([])
})

test('the check sees imports at all', () => {
  expect(imports.length).toBeGreaterThan(50)
  expect(imports).toContainEqual({ file: 'db/migrate.ts', target: 'env', isTypeOnly: false })
})
