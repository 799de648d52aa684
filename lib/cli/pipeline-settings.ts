import { resolve } from 'node:path'
import { env } from '@/env'
import type { ModelSettings } from '@/lib/pipeline/model/settings'
import { readPipelineSettings, SettingsError } from '@/lib/pipeline/read-settings'
import type { PipelineSettings } from '@/lib/pipeline/settings'
import { exitCodes } from './exit-code'
import { CliError } from './io'

export type PipelineOptions = { settings?: string; model?: string; maxCost?: number; maxTokens?: number }

/** The settings of the pipeline with what the command line says over them; throws a `CliError` for wrong usage where they hold a fault. */
export function readSettings({ settings, model, maxCost, maxTokens }: PipelineOptions): PipelineSettings {
  const { settingsPath, isSettingsPathDefault, ...given } = env.pipeline
  const place = settings === undefined ? { settingsPath, isSettingsPathDefault } : named(settings)
  const read = tellFault(() =>
    readPipelineSettings({ ...place, model: { ...given.model, ...(model && { name: model }) } }),
  )
  if (!read.model) return read
  const caps = {
    ...(maxCost === undefined ? {} : { maxCostUsd: maxCost }),
    ...(maxTokens === undefined ? {} : { maxTokens }),
  }
  return { ...read, model: { ...read.model, ...caps } }
}

function named(path: string) {
  return { settingsPath: resolve(path), isSettingsPathDefault: false }
}

function tellFault<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof SettingsError ? new CliError(error.message, exitCodes.usage) : error
  }
}

/** The model of the settings; throws a `CliError` for wrong usage where there is none. */
export function demandModel({ model }: PipelineSettings): ModelSettings {
  if (model) return model
  throw new CliError(
    'no model is set: name one in pipeline.json or with MODEL_BASE_URL and MODEL_NAME',
    exitCodes.usage,
  )
}
