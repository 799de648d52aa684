import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { PipelineEnv } from '@/env'
import { describeFileError } from '@/lib/ingest/files'
import { editDistance } from '@/lib/search/edit-distance'
import { type PipelineSettings, pipelineSettings } from './settings'

/** The settings of `make` hold something they cannot hold; the message names the file, the place and what is expected. */
export class SettingsError extends Error {
  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`)
    this.name = 'SettingsError'
  }
}

type Wanted = Pick<PipelineEnv, 'settingsPath' | 'isSettingsPathDefault' | 'model'>

/** The settings from the file, with the model that the environment names; all defaults where the default file is not there. Throws `SettingsError`. */
export function readPipelineSettings({ settingsPath, isSettingsPathDefault, model }: Wanted): PipelineSettings {
  const isAbsent = isSettingsPathDefault && !existsSync(settingsPath)
  return parsePipelineSettings(isAbsent ? '{}' : readText(settingsPath), settingsPath, model)
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new SettingsError(path, describeFileError(error))
  }
}

/** Settings from the text of a file; throws `SettingsError`. */
export function parsePipelineSettings(text: string, file: string, model: PipelineEnv['model']): PipelineSettings {
  const result = pipelineSettings.safeParse(withModel(parseJson(text, file), model))
  if (result.success) return result.data
  throw new SettingsError(file, result.error.issues.map(describeIssue).join('; '))
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new SettingsError(file, `is no JSON: ${error instanceof Error ? error.message : error}`)
  }
}

function withModel(settings: unknown, { baseUrl, name, protocol }: PipelineEnv['model']): unknown {
  const given = { ...(baseUrl && { baseUrl }), ...(name && { model: name }), ...(protocol && { protocol }) }
  if (Object.keys(given).length === 0 || typeof settings !== 'object' || settings === null) return settings
  const model = 'model' in settings && typeof settings.model === 'object' ? settings.model : {}
  return { ...settings, model: { ...model, ...given } }
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const place = issue.path.join('.')
  if (issue.code !== 'unrecognized_keys') return `${place || 'the whole'}: ${issue.message}`
  return issue.keys.map((key) => `${[...issue.path, key].join('.')} is no setting${suggestion(key)}`).join('; ')
}

function suggestion(key: string): string {
  const likely = settingNames()
    .map((name) => ({ name, distance: editDistance(key.toLowerCase(), name.toLowerCase(), 2) }))
    .filter(({ distance }) => distance <= 2)
    .sort((a, b) => a.distance - b.distance)[0]
  return likely === undefined ? '' : `; did you mean ${likely.name}?`
}

/** Every name in the schema of the settings, wherever it stands. */
export function settingNames(): string[] {
  const names = new Set<string>()
  JSON.stringify(z.toJSONSchema(pipelineSettings, { io: 'input', unrepresentable: 'any' }), (key, value: unknown) => {
    if (key === 'properties' && typeof value === 'object') for (const name of Object.keys(value ?? {})) names.add(name)
    return value
  })
  return [...names]
}
