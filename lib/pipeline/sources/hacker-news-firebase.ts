import { z } from 'zod'
import { type Answer, type Deferred, type Failed, failed } from '../http/answer'
import type { SourceContext } from './adapter'
import { emptyReading, isOutOfReach, type Reading } from './finding'
import { hackerNewsName, pickStories, type Story } from './hacker-news-story'
import { htmlText, titleText } from './html-text'
import { maybe, maybeCount, maybeSeconds, readJson } from './read-json'

/** Behind these the list holds little with many points, and each is a request. */
const mostIds = 200
const idsAtOnce = 25

/** What Hacker News lists at the top now, of the days looked at: its own interface has no search by day. */
export async function findOnFirebase(context: SourceContext): Promise<Reading | Failed | Deferred> {
  const answer = await ask('topstories', context)
  if (answer.state !== 'ok') return answer
  const { value: ids, problem } = readJson(answer.text, z.array(z.number()))
  if (problem !== undefined) return failed('shape', problem)
  return await readStories(ids.slice(0, mostIds), context)
}

async function readStories(ids: readonly number[], context: SourceContext): Promise<Reading | Failed | Deferred> {
  const reading = { ...emptyReading(), entries: ids.length }
  const stories: Story[] = []
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    const some = ids.slice(start, start + idsAtOnce)
    const read = await Promise.all(some.map(async (id) => readItem(await ask(`item/${id}`, context))))
    const missed = read.filter((item) => 'state' in item)
    reading.recognised += read.length - missed.length
    stories.push(...read.flatMap((item) => ('story' in item ? (item.story ?? []) : [])))
    const [first] = missed
    if (first && missed.length === some.length && reading.recognised === 0) return first
    if (first) reading.warnings.push(`${missed.length} stories: ${first.detail}`)
    if (missed.some(isOutOfReach)) break
  }
  return { ...reading, drafts: pickStories(stories, context) }
}

function ask(path: string, { door, settings, signal }: SourceContext): Promise<Answer> {
  return door.get(`${settings.fallbackUrl}/v0/${path}.json`, { expect: 'text', group: hackerNewsName, signal })
}

const itemShape = z.object({
  id: z.number(),
  type: maybe(z.string()),
  time: maybeSeconds,
  title: maybe(z.string()),
  url: maybe(z.string()),
  text: maybe(z.string()),
  score: maybeCount,
  descendants: maybeCount,
  deleted: maybe(z.boolean()),
  dead: maybe(z.boolean()),
})

/** `story` is `undefined` for what is none: nothing at all, a job, what was taken away. */
function readItem(answer: Answer): { story: Story | undefined } | Failed | Deferred {
  if (answer.state !== 'ok') return answer
  const { value: item, problem } = readJson(answer.text, itemShape.nullable())
  if (problem !== undefined) return failed('shape', problem)
  const isStory = item?.type === 'story' && !item.deleted && !item.dead
  return { story: isStory ? toStory(item, answer.url) : undefined }
}

function toStory(
  { id, time, title = '', url = '', text = '', score, descendants }: z.output<typeof itemShape>,
  from: string,
) {
  if (title === '' || time === undefined) return undefined
  const publishedAt = new Date(time * 1000).toISOString()
  return {
    id: String(id),
    title: titleText(title),
    url,
    text: htmlText(text),
    score,
    comments: descendants,
    publishedAt,
    from,
  }
}
