import type { Database } from '@/db/open'
import type { Day, Kind } from '@/db/vocabulary'
import type { Door } from '../http/door'
import type { PipelineSettings } from '../settings'
import { type MailParts, sendMail } from './mail'
import { describePublished } from './published'
import { sendWebhook } from './webhook'

export type NoticeParts = MailParts & { db: Database; door: Door; siteUrl: string; signal?: AbortSignal }

/**
 * Tells whom the settings name what was published, in each language of the settings; one line for each notice that failed, `[]`
 * when none did or none is wanted. Never throws: a digest is published whether or not anyone was told.
 */
export async function sendNotices(
  published: readonly { day: Day; kind: Kind }[],
  { notices: { webhook, mail }, languages }: Pick<PipelineSettings, 'notices' | 'languages'>,
  parts: NoticeParts,
): Promise<string[]> {
  if (published.length === 0 || (!webhook && !mail)) return []
  try {
    const digests = published.flatMap((one) =>
      languages.flatMap((lang) => describePublished(parts.db, one, lang, parts.siteUrl) ?? []),
    )
    const failures = await Promise.all([
      webhook && sendWebhook(digests, webhook.url, parts.door, parts.signal),
      mail && sendMail(digests, mail, parts),
    ])
    return failures.filter((line) => line !== undefined)
  } catch (error) {
    return [`no notice was sent: ${error instanceof Error ? error.message : error}`]
  }
}
