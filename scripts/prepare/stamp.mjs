import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Fields of package.json that decide what an installation holds: a new script or description installs nothing. */
const installFields = [
  'dependencies',
  'devDependencies',
  'optionalDependencies',
  'overrides',
  'engines',
  'allowScripts',
]

/** Files and folders, from the root, that decide what `next build` makes. */
const buildInputs = [
  'app',
  'components',
  'db',
  'lib',
  'messages',
  'public',
  'env.ts',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
]

/** One hash for what an installation depends on: the wanted packages, and the Node and system they are compiled for. */
export function installKey(/** @type {string} */ root, target = currentTarget()) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const hash = createHash('sha256').update(target)
  for (const field of installFields) hash.update(JSON.stringify([field, manifest[field]]))
  return hash.update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
}

function currentTarget() {
  return [process.versions.modules, process.platform, process.arch].join(' ')
}

/** One hash for the content of everything a build reads; tests are not part of it. */
export function buildKey(/** @type {string} */ root) {
  const hash = createHash('sha256').update(installKey(root))
  for (const path of buildInputs.flatMap((input) => listFiles(root, input))) {
    const content = readFileSync(join(root, path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** @returns {string[]} */
function listFiles(/** @type {string} */ root, /** @type {string} */ path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false })
  if (!stats) return []
  if (!stats.isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path]
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => listFiles(root, `${path}/${name}`))
}

export function hasStamp(/** @type {string} */ file, /** @type {string} */ key) {
  return existsSync(file) && readFileSync(file, 'utf8') === key
}

export function writeStamp(/** @type {string} */ file, /** @type {string} */ key) {
  writeFileSync(file, key)
}

export function removeStamp(/** @type {string} */ file) {
  rmSync(file, { force: true })
}
