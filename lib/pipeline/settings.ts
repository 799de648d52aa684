import { z } from 'zod'
import { kinds, languages } from '@/db/vocabulary'
import { isCron } from './cron'
import { modelSettings } from './model/settings'

const place = z.url({ protocol: /^https?$/ })
const address = place.transform((url) => url.replace(/\/+$/, ''))
const cron = z
  .string()
  .refine((text) => text === '' || isCron(text), 'expected a cron expression such as 0 15 * * *, or nothing')
const limit = z.number().int().min(1).max(200)

function source(
  baseUrl: string,
  defaults: { isEnabled: boolean; limit: number; fallbackUrl?: string; leastScore?: number },
) {
  return z
    .strictObject({
      enabled: z.boolean().default(defaults.isEnabled),
      baseUrl: address.default(baseUrl),
      fallbackUrl: address.or(z.literal('')).default(defaults.fallbackUrl ?? ''),
      limit: limit.default(defaults.limit),
      leastScore: z
        .number()
        .int()
        .nonnegative()
        .default(defaults.leastScore ?? 0),
      categories: z.array(z.string().regex(/^[a-z-]+(\.[A-Za-z-]+)?$/)).default([]),
    })
    .prefault({})
    .transform(({ enabled, ...rest }) => ({ isEnabled: enabled, ...rest }))
}

const feed = z.strictObject({
  /** Its name in reports; `feed:NAME` there. */
  name: z.string().regex(/^[a-z0-9-]{1,40}$/),
  url: place,
  kind: z.enum(kinds).default('news'),
  limit: limit.default(20),
  enabled: z.boolean().default(true),
})

/** How many items a digest of a kind has at most and needs at least. */
const selection = (most: number) => z.strictObject({ most: limit.default(most), least: limit.default(1) }).prefault({})

/** The settings file of `make`. Unknown keys are errors; what is left out has its default. */
export const pipelineSettings = z.strictObject({
  /** `host` or `host:port` of this machine or a private network that sources and notices may be on; nothing else there is asked. */
  allowPrivateHosts: z.array(z.string().min(1)).default([]),
  /** Added to the user agent, so that a source can reach who runs this. */
  contact: z.string().max(200).default(''),
  lookBackDays: z.number().int().min(0).max(14).default(3),
  languages: z
    .array(z.enum(languages))
    .min(1)
    .default([...languages]),
  sources: z
    .strictObject({
      'hugging-face': source('https://huggingface.co', { isEnabled: true, limit: 30 }),
      'arxiv-api': source('https://export.arxiv.org', { isEnabled: true, limit: 100 }),
      'arxiv-rss': source('https://rss.arxiv.org', { isEnabled: false, limit: 50 }),
      'hacker-news': source('https://hn.algolia.com', {
        isEnabled: true,
        limit: 30,
        fallbackUrl: 'https://hacker-news.firebaseio.com',
        leastScore: 50,
      }),
      deeplearn: source('https://deeplearn.org', { isEnabled: false, limit: 20 }),
      betacat: source('https://hackernews.betacat.io', { isEnabled: false, limit: 30 }),
      'technology-review': source('https://www.technologyreview.kr', { isEnabled: true, limit: 10 }),
    })
    .prefault({}),
  feeds: z.array(feed).max(50).default([]),
  papers: selection(12),
  news: selection(10),
  /** Absent: digests are made without a model. */
  model: modelSettings.optional(),
  notices: z
    .strictObject({
      webhook: z.strictObject({ url: place }).optional(),
      mail: z
        .strictObject({
          /** `smtp://` or `smtps://`; user and password come from the environment. */
          server: z.url({ protocol: /^smtps?$/ }),
          from: z.email(),
          to: z.array(z.email()).min(1),
        })
        .optional(),
    })
    .prefault({}),
  schedule: z
    .strictObject({
      enabled: z.boolean().default(false),
      /** Cron expressions in Seoul's time; `''` for never. */
      papers: cron.default('0 15 * * *'),
      news: cron.default('0 10 * * *'),
      /** How many days before today are made up for when the server starts. */
      catchUpDays: z.number().int().min(0).max(14).default(3),
    })
    .prefault({}),
})
export type PipelineSettings = z.output<typeof pipelineSettings>
export type SourceName = keyof PipelineSettings['sources']
