import type { PipelineSettings } from '../settings'
import type { SourceAdapter, SourceSettings } from './adapter'
import { huggingFace } from './hugging-face'

/** A source and how the settings have it. */
export type ConfiguredSource = { adapter: SourceAdapter; settings: SourceSettings }

const adapters = { 'hugging-face': huggingFace }

/** Every source that can be asked for items, on and off, in the order of the settings. arXiv's interface is none: it only completes what others list. */
export function adaptersFor({ sources }: PipelineSettings): ConfiguredSource[] {
  return Object.entries(adapters).map(([name, adapter]) => ({
    adapter,
    settings: sources[name as keyof typeof adapters],
  }))
}
