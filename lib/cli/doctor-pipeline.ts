import { env } from '@/env'
import { probeHosts } from '@/lib/pipeline/checkup/probe-host'
import { probeModel } from '@/lib/pipeline/checkup/probe-model'
import { hostOf } from '@/lib/pipeline/model/endpoint'
import { priceOf } from '@/lib/pipeline/model/settings'
import type { PipelineSettings } from '@/lib/pipeline/settings'
import { shortPath } from './database'
import { formatAge, type PipelineCheck } from './doctor-making'
import { CliError } from './io'
import { readSettings, settingsSource } from './pipeline-settings'

const mostAheadMs = 60_000

/** How the making of digests is set up; with `online` also whether the model and the sources answer and whether the clock is right. */
export async function examinePipeline(
  options: { settings?: string; online?: boolean },
  now: () => Date,
): Promise<PipelineCheck & { isScheduled: boolean }> {
  const check: PipelineCheck = { findings: [{ about: 'node', text: process.version }], problems: [] }
  const settings = examineSettings(options, check)
  if (!settings) return { ...check, isScheduled: false }
  await examineModel(settings, options, check)
  if (options.online) await examineHosts(settings, now, check)
  return { ...check, isScheduled: settings.schedule.enabled }
}

function examineSettings(options: { settings?: string }, { findings, problems }: PipelineCheck) {
  const { settingsPath, isThere } = settingsSource(options)
  const name = shortPath(settingsPath)
  findings.push({
    about: 'making',
    text: isThere ? `settings in ${name}` : `no ${name}: all settings have their defaults`,
  })
  try {
    return readSettings(options)
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    problems.push(error.message)
    return undefined
  }
}

async function examineModel(
  { model }: PipelineSettings,
  { online }: { online?: boolean },
  { findings, problems }: PipelineCheck,
): Promise<void> {
  if (!model) {
    findings.push({ about: 'model', text: 'none: digests are extracts' })
    return
  }
  const key = env.pipeline.modelApiKey === '' ? 'MODEL_API_KEY is not set' : 'MODEL_API_KEY is set'
  const price = priceOf(model) ? 'price known' : 'no price known'
  const parts = [`${model.model} at ${hostOf(model)} (${model.protocol})`, key, price]
  if (online) {
    const { isAnswering, detail } = await probeModel(model, env.pipeline.modelApiKey)
    parts.push(isAnswering ? detail : 'does not answer')
    if (!isAnswering) problems.push(`model: ${detail}`)
  }
  findings.push({ about: 'model', text: parts.join(', ') })
}

async function examineHosts(
  settings: PipelineSettings,
  now: () => Date,
  { findings, problems }: PipelineCheck,
): Promise<void> {
  const enabled = Object.entries(settings.sources).filter(([, { isEnabled }]) => isEnabled)
  const named = [
    ...enabled.map(([name, { baseUrl }]) => ({ name, url: baseUrl })),
    ...settings.feeds.filter(({ enabled }) => enabled).map(({ name, url }) => ({ name: `feed:${name}`, url })),
  ]
  const probes = await probeHosts(
    named.map(({ url }) => url),
    settings,
    now,
  )
  probes.forEach(({ detail, isReached }, index) => {
    const name = named[index]?.name ?? ''
    findings.push({ about: 'source', text: `${name}: ${detail}` })
    if (!isReached) problems.push(`source ${name}: ${detail}`)
  })
  const ahead = probes.flatMap(({ aheadMs }) => (aheadMs === undefined ? [] : [aheadMs])).sort((a, b) => a - b)
  const middle = ahead[Math.floor(ahead.length / 2)]
  if (middle !== undefined && Math.abs(middle) > mostAheadMs)
    problems.push(`the clock of this machine is ${describeAhead(middle)} those of the sources`)
}

function describeAhead(ms: number): string {
  return `${formatAge(Math.abs(ms))} ${ms > 0 ? 'ahead of' : 'behind'}`
}
