import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { benchImport } from './import'
import { benchSearch, type SearchBenchOptions } from './search'
import { benchServe, type ServeOptions } from './serve/main'

const usage = `usage: npm run bench -- import [--count 7300]
       npm run bench -- serve [--corpus FOLDER] [--large] [--browser] [--count 7300]
                              [--rounds 3] [--seconds 3] [--requests 200000]
       npm run bench -- search [--corpus FOLDER] [--large] [--count 7300] [--rounds 3]`

type Options = ServeOptions & SearchBenchOptions
const benches: Record<string, (options: Options) => Promise<boolean>> = {
  import: ({ count }) => benchImport(count),
  serve: benchServe,
  search: benchSearch,
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments()
  if (values.help) return console.log(usage)
  const [count, rounds, seconds, requests] = [values.count, values.rounds, values.seconds, values.requests].map(toCount)
  const [name, ...rest] = positionals
  const bench = name !== undefined && Object.hasOwn(benches, name) ? benches[name] : undefined
  if (!bench || rest.length > 0 || !count || !rounds || !seconds || !requests) {
    console.error(usage)
    process.exitCode = 2
    return
  }
  // npm changes to the project's folder; a folder named by the user is meant from where the command was typed.
  const corpus = values.corpus && resolve(process.env.INIT_CWD ?? '', values.corpus)
  const { large, browser } = values
  const isWell = await bench({ corpus, large, browser, count, rounds, seconds, requests })
  process.exitCode = isWell ? 0 : 1
}

function readArguments() {
  return parseArgs({
    options: {
      help: { type: 'boolean', default: false },
      count: { type: 'string', default: '7300' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '3' },
      requests: { type: 'string', default: '200000' },
      corpus: { type: 'string' },
      large: { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
}

/** A whole number from 1 on, `undefined` for any other text. */
function toCount(text: string): number | undefined {
  const number = Number(text)
  return Number.isSafeInteger(number) && number >= 1 ? number : undefined
}

main().catch((error: unknown) => {
  const isMistyped = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  console.error(isMistyped ? `${error.message}\n${usage}` : error)
  process.exit(isMistyped ? 2 : 1)
})
