import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { env, type PipelineEnv } from '@/env'
import { type ModelSettings, priceOf } from '@/lib/pipeline/model/settings'
import { readPipelineSettings, SettingsError } from '@/lib/pipeline/read-settings'
import type { PipelineSettings } from '@/lib/pipeline/settings'
import { exitCodes } from './exit-code'
import { CliError } from './io'

export type PipelineOptions = { settings?: string; model?: string; maxCost?: number; maxTokens?: number }

/** The settings file that counts, and whether it is there; the default one need not be. */
export function settingsSource({ settings }: Pick<PipelineOptions, 'settings'>): SettingsSource {
  const { settingsPath, isSettingsPathDefault } = env.pipeline
  const place =
    settings === undefined
      ? { settingsPath, isSettingsPathDefault }
      : { settingsPath: resolve(settings), isSettingsPathDefault: false }
  return { ...place, isThere: existsSync(place.settingsPath) }
}

type SettingsSource = Pick<PipelineEnv, 'settingsPath' | 'isSettingsPathDefault'> & { isThere: boolean }

/** The settings of the pipeline with what the command line says over them; throws a `CliError` for wrong usage where they hold a fault. */
export function readSettings(options: PipelineOptions): PipelineSettings {
  const { model: name, maxCost, maxTokens } = options
  const model = { ...env.pipeline.model, ...(name && { name }) }
  const read = tellFault(() => readPipelineSettings({ ...settingsSource(options), model }))
  if (!read.model) return read
  const caps = {
    ...(maxCost === undefined ? {} : { maxCostUsd: maxCost }),
    ...(maxTokens === undefined ? {} : { maxTokens }),
  }
  return { ...read, model: { ...read.model, ...caps } }
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

/** Throws a `CliError` for wrong usage where a cap on cost is asked for that cannot hold, because the model has no price. */
export function refuseCapWithoutPrice({ maxCost }: Pick<PipelineOptions, 'maxCost'>, model: ModelSettings): void {
  if (maxCost === undefined || priceOf(model)) return
  throw new CliError(`no price is set for ${model.model}: --max-cost cannot hold, --max-tokens can`, exitCodes.usage)
}
