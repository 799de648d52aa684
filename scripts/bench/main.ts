import { parseArgs } from 'node:util'
import { benchImport } from './import'

const benchmarks: Record<string, (count: number) => Promise<boolean>> = { import: benchImport }

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { count: { type: 'string', default: '7300' } },
    allowPositionals: true,
  })
  const [name = ''] = positionals
  const bench = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined
  const count = Number(values.count)
  if (!bench || positionals.length > 1 || !Number.isSafeInteger(count) || count < 1) {
    console.error(`usage: npm run bench -- ${Object.keys(benchmarks).join('|')} [--count 7300]`)
    process.exitCode = 2
    return
  }
  process.exitCode = (await bench(count)) ? 0 : 1
}

main()
