import { listSourceAnswers, type SourceAnswerRow, saveSourceAnswer } from '@/db/source-answers'
import { openDoor } from '@/lib/pipeline/open-door'
import type { PipelineSettings } from '@/lib/pipeline/settings'
import type { SourceSettings } from '@/lib/pipeline/sources/adapter'
import { adaptersFor } from '@/lib/pipeline/sources/all-sources'
import { arxivApi, checkSources } from '@/lib/pipeline/sources/check-sources'
import { keptAnswersOf } from '@/lib/pipeline/state/stores'
import { type DatabaseOptions, databasePath, openForDryRun, openForWriting, withDatabase } from './database'
import { countOf, type Io, printJson, printLine } from './io'
import { readSettings } from './pipeline-settings'

export type SourcesCommandOptions = DatabaseOptions & { settings?: string; check?: boolean; json?: boolean }

type Listed = {
  name: string
  kind: string
  enabled: boolean
  address: string
  /** The second place of the same; `''` where there is none. */
  fallback: string
  limit: number
  /** What it answered last; `null` when it was never asked. */
  last: Omit<SourceAnswerRow, 'source'> | null
}

/** Tells which sources there are and what each answered last, with `check` after asking those that are on; 1 when one of these fails then. */
export async function runSources(options: SourcesCommandOptions, io: Io): Promise<number> {
  const settings = readSettings(options)
  const open = options.check ? openForWriting : openForDryRun
  const listed = await withDatabase(databasePath(options), open, async (db) => {
    if (options.check) {
      const door = openDoor(settings, { kept: keptAnswersOf(db, io.now) })
      await checkSources(settings, { door, now: io.now() }, (answer) => saveSourceAnswer(db, answer))
      await door.close()
    }
    return listSources(settings, listSourceAnswers(db))
  })
  if (options.json) printJson(io.stdout, { sources: listed })
  else for (const line of listed.flatMap(formatSource)) printLine(io.stdout, line)
  const isBad = ({ enabled, last }: Listed) => enabled && (last?.state === 'failed' || last?.state === 'deferred')
  return options.check && listed.some(isBad) ? 1 : 0
}

function listSources(settings: PipelineSettings, answers: readonly SourceAnswerRow[]): Listed[] {
  const list = (name: string, kind: string, { isEnabled, baseUrl, fallbackUrl, limit }: SourceSettings): Listed => {
    const last = lastOf(answers, name)
    return { name, kind, enabled: isEnabled, address: baseUrl, fallback: fallbackUrl, limit, last }
  }
  return [
    ...adaptersFor(settings).map(({ adapter, settings: own }) => list(adapter.name, adapter.kind, own)),
    list(arxivApi, 'papers', settings.sources[arxivApi]),
  ]
}

function lastOf(answers: readonly SourceAnswerRow[], name: string): Listed['last'] {
  const found = answers.find(({ source }) => source === name)
  if (!found) return null
  const { source: _, ...last } = found
  return last
}

function formatSource({ name, kind, enabled, address, fallback, limit, last }: Listed): string[] {
  const places = fallback === '' ? address : `${address}, else ${fallback}`
  const head = `${name.padEnd(18)} ${enabled ? 'on ' : 'off'}  ${kind.padEnd(6)}  at most ${countOf(limit, 'item')}  ${places}`
  return [head, `${' '.repeat(19)}${last === null ? 'never asked' : formatAnswer(last)}`]
}

function formatAnswer({ state, detail, answeredAt, lastGoodAt }: NonNullable<Listed['last']>): string {
  const good = state === 'ok' ? '' : `; last good ${lastGoodAt ?? 'never'}`
  return `${state} at ${answeredAt}: ${detail}${good}`
}
