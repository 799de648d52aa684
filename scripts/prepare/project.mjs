import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A file of the project, by its path from the root. */
export const inRoot = (/** @type {string[]} */ ...parts) => join(root, ...parts)

/** Arguments with which `node` runs a TypeScript file of the project from any current directory. */
export function tsxArguments(/** @type {string} */ file) {
  return ['--import', pathToFileURL(inRoot('node_modules/tsx/dist/loader.mjs')).href, inRoot(file)]
}

/** The environment of every child: tsx finds the `@/` alias from any current directory, Next reports nothing home. */
export function childEnv(/** @type {Record<string, string | undefined>} */ extra = {}) {
  return { ...process.env, TSX_TSCONFIG_PATH: inRoot('tsconfig.json'), NEXT_TELEMETRY_DISABLED: '1', ...extra }
}

/** A message for the person at the terminal; stdout belongs to the program that is started. */
export function say(/** @type {string} */ text) {
  process.stderr.write(`${text}\n`)
}

/** Settings of the project's `.env`; what the environment already holds wins. */
export function loadEnvFile() {
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'))
}
