import type { Door } from '../http/door'
import type { PublishedDigest } from './published'
import { sectionLine } from './text'

/** The body of a Slack-compatible webhook: `text` in mrkdwn, in which titles are only text, and nothing is unfolded. */
export function formatSlack(digests: readonly PublishedDigest[]) {
  const text = digests
    .map(({ title, description, url, sections, lang }) =>
      [
        `<${url}|${escapeSlack(title)}>`,
        escapeSlack(description),
        ...sections.map((section) => `• ${escapeSlack(sectionLine(section, lang))}`),
      ].join('\n'),
    )
    .join('\n\n')
  return { text, mrkdwn: true, link_names: false, unfurl_links: false, unfurl_media: false }
}

/** Slack knows three letters to escape; what stands between angle brackets would be a link or a mention. */
function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Tells a webhook; why it failed in one line, `undefined` when it did not. */
export async function sendWebhook(
  digests: readonly PublishedDigest[],
  url: string,
  door: Door,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const answer = await door.post(url, formatSlack(digests), signal)
  return answer.state === 'ok' ? undefined : `the webhook was not told: ${answer.detail}`
}
