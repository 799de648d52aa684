import type { PipelineSettings } from '../settings'
import type { SourceAdapter, SourceSettings } from './adapter'
import { arxivRss } from './arxiv-rss'
import { betacat } from './betacat'
import { deeplearn } from './deeplearn'
import { feedAdapter } from './feed'
import { hackerNews } from './hacker-news'
import { huggingFace } from './hugging-face'
import { technologyReview } from './technology-review'

/** A source and how the settings have it. */
export type ConfiguredSource = { adapter: SourceAdapter; settings: SourceSettings }

/** Every source that can be asked for items, on and off, papers first and feeds last. arXiv's search is none: it only completes what others list. */
export function adaptersFor({ sources, feeds }: PipelineSettings): ConfiguredSource[] {
  return [
    { adapter: huggingFace, settings: sources['hugging-face'] },
    { adapter: arxivRss, settings: sources['arxiv-rss'] },
    { adapter: deeplearn, settings: sources.deeplearn },
    { adapter: hackerNews, settings: sources['hacker-news'] },
    { adapter: betacat, settings: sources.betacat },
    { adapter: technologyReview, settings: sources['technology-review'] },
    ...feeds.map((feed) => ({ adapter: feedAdapter(feed), settings: settingsOf(feed) })),
  ]
}

function settingsOf({ url, limit, enabled }: PipelineSettings['feeds'][number]): SourceSettings {
  return { isEnabled: enabled, baseUrl: url, limit, fallbackUrl: '', leastScore: 0, categories: [] }
}
