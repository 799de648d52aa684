import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '@/env'
import { startEdge } from '../../replica/edge'
import { stopAll } from '../../support/processes'
import { makeDigests } from '../synthetic'
import { askFor } from './ask'
import { compareInBrowser } from './browser'
import { measureCold, measureEndurance } from './endurance'
import { measureFreshness } from './freshness'
import { compareFirstByte, compareRates, type Rival, type Runs, tellUnchangedGoal } from './rates'
import { choosePage, type Site, startSite } from './site'
import { asKilobytes, printTable, tellGoal } from './table'
import { budget, weigh } from './weight'
import { startCaddy, startNginxYardstick, startNodeYardstick, type Thing } from './yardsticks'

/** `corpus` is a folder of digests in the place of the samples, `count` how many made-up ones `large` has. */
export type ServeOptions = Runs & { corpus?: string; count: number; requests: number; large: boolean; browser: boolean }

/** Measures how a digest page is served, against nginx and a bare node:http server; false when a goal was missed. */
export async function benchServe(options: ServeOptions): Promise<boolean> {
  if (!existsSync(join(projectRoot, '.next', 'BUILD_ID'))) {
    console.error('there is no production build: "npm run bench -- serve" makes one, or npx next build')
    return false
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-serve-'))
  try {
    const source = options.corpus ?? join(projectRoot, 'db', 'samples')
    const site = await startSite(join(folder, 'site'), [source])
    const path = choosePage(site.digests)
    console.log(`page ${path}, ${site.digests.length} digests, Node ${process.versions.node}, one process each`)
    const results = [
      await tellWeight(site.origin + path),
      await compareWithYardsticks(site, path, folder, options),
      await compareWithProxies(site, path, folder, options),
    ]
    if (options.large) results.push(await compareWithLarge(site, path, folder, source, options))
    await measureCold(site)
    await measureEndurance(site, path, options.requests)
    if (options.browser) results.push(await compareInBrowser(site.origin, path, folder))
    results.push(await measureFreshness(site, folder))
    return results.every(Boolean)
  } finally {
    await stopAll()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function tellWeight(address: string): Promise<boolean> {
  const { scripts, styles, html, plain, firstLoad } = await weigh(address)
  printTable('Weight with gzip', [
    ['first-load JavaScript', asKilobytes(scripts), `${firstLoad.length} files`],
    ['styles', asKilobytes(styles), ''],
    ['HTML', asKilobytes(html), `${(html / plain).toFixed(2)} times`],
    ['as plain HTML', asKilobytes(plain), ''],
  ])
  const goals = [
    tellGoal(`JavaScript ≤ ${asKilobytes(budget.scripts)}`, scripts <= budget.scripts),
    tellGoal(`styles ≤ ${asKilobytes(budget.styles)}`, styles <= budget.styles),
    tellGoal(`HTML ≤ ${budget.htmlRatio} times plain HTML`, html <= budget.htmlRatio * plain),
  ]
  return goals.every(Boolean)
}

async function compareWithYardsticks(site: Site, path: string, folder: string, runs: Runs): Promise<boolean> {
  const thing = await readThing(site.origin + path)
  console.log(`\nbody ${asKilobytes(thing.identity.length)}, with brotli ${asKilobytes(thing.br.length)}`)
  const nginx = await startNginxYardstick(folder, path, thing)
  if (!nginx) console.log('nginx: skipped, it is not installed')
  const rivals: Rival[] = [
    { name: 'ours', ...site },
    ...(nginx ? [{ name: 'nginx, static file', ...nginx }] : []),
    { name: 'node:http, memory', ...(await startNodeYardstick(folder, { [path]: thing })) },
  ]
  const rates = await compareRates(rivals, path, runs, 'The same bytes')
  const isMet = tellUnchangedGoal(rates, 'ours')
  await compareFirstByte(rivals, path)
  return isMet
}

async function readThing(address: string): Promise<Thing> {
  const identity = await askFor(address, { 'accept-encoding': 'identity' })
  const br = await askFor(address, { 'accept-encoding': 'br' })
  return { type: 'text/html; charset=utf-8', identity: identity.body, br: br.body }
}

async function compareWithProxies(site: Site, path: string, folder: string, runs: Runs): Promise<boolean> {
  const nginx = await startEdge(join(folder, 'edge'), [site.origin])
  const caddy = await startCaddy(folder, site.origin)
  const rivals: Rival[] = [{ name: 'ours alone', ...site }]
  if (nginx) rivals.push({ name: 'behind nginx, its cache', origin: nginx })
  else console.log('\nnginx as a cache: skipped, it is not installed')
  if (caddy) rivals.push({ name: 'behind Caddy', ...caddy })
  else console.log('\nCaddy: skipped, it is not installed')
  if (rivals.length > 1) await compareRates(rivals, path, runs, 'Behind a proxy as in docs/running.md')
  return true
}

async function compareWithLarge(site: Site, path: string, folder: string, source: string, options: ServeOptions) {
  const digests = join(folder, 'synthetic')
  console.log(`\nmaking ${options.count} digests: ${makeDigests(options.count, digests)}`)
  // The same digests over the made-up ones, so that the page has the same content in both.
  const large = await startSite(join(folder, 'large'), [digests, source])
  const small = `${site.digests.length} digests`
  const many = `${large.digests.length} digests`
  const rivals = [
    { name: many, ...large },
    { name: small, ...site },
  ]
  const rates = await compareRates(rivals, path, options, 'The same page in a large database')
  await compareFirstByte(rivals, path)
  const ratios = ['uncompressed', 'brotli'].map(
    (form) => (rates.get(`${many} ${form}`) ?? Number.NaN) / (rates.get(`${small} ${form}`) ?? Number.NaN),
  )
  const [worst = Number.NaN] = ratios.toSorted((a, b) => a - b)
  console.log(`\nCold pages of the large database:`)
  await measureCold(large)
  return tellGoal(`requests/s ≥ 0.95 of the small one (${worst.toFixed(2)})`, worst >= 0.95)
}
