import { z } from 'zod'
import { type CategorySlug, categorySlugs } from '@/db/vocabulary'
import { parseCategorySlug } from '@/lib/digest/kind'
import type { ModelClient } from './model/client'
import { isAnswerError } from './model/model-error'
import { categorisePrompt } from './prompts/categorise'
import { fenceItems } from './prompts/fence'
import { categoriseByRules } from './rule-category'
import { findSuspicions } from './suspicions'
import type { WritingSource } from './writing-source'

export type CategoryOrigin = 'memory' | 'model' | 'rule'
/** `none`: not about artificial intelligence at all, as a model alone can say. */
export type Placement = CategorySlug | 'none'
export type Categorised = { category: Placement; origin: CategoryOrigin }

export type CategoriseParts = {
  /** Absent: rules decide. */
  client?: ModelClient
  /** The category a source had when it was last seen. */
  remember?: (source: WritingSource) => CategorySlug | undefined
  /** Whether `none` is an answer for a source; absent: it is for no one. */
  mayBeNone?: (source: WritingSource) => boolean
}

const mostAtOnce = 20
/** A category as one of the twenty, or none, is asked for; a wrong one in the answer spoils that item alone. */
const shape = z.object({ items: z.array(z.object({ n: z.number(), category: z.enum([...categorySlugs, 'none']) })) })
const answer = z.object({ items: z.array(z.object({ n: z.coerce.number(), category: z.string() }).or(z.unknown())) })

/**
 * The category of each source, in their order. Memory comes first, then the model by ordinals; those it leaves out, doubles or
 * misnames are asked once more and then go by rules. A source that talks to the model is asked about alone. Throws `ModelError`
 * where the endpoint itself fails.
 */
export async function categoriseSources(
  sources: readonly WritingSource[],
  { client, remember, mayBeNone = () => false }: CategoriseParts,
): Promise<Categorised[]> {
  const found = new Map<number, Categorised>()
  sources.forEach((source, index) => {
    const category = remember?.(source)
    if (category) found.set(index, { category, origin: 'memory' })
  })
  const open = sources
    .map((source, index) => ({ source, index, mayBeNone: mayBeNone(source) }))
    .filter(({ index }) => !found.has(index))
  for (const batch of client ? batchesOf(open) : []) {
    if (!client) break
    for (const [index, category] of await askAbout(client, batch)) found.set(index, { category, origin: 'model' })
  }
  return sources.map((source, index) => found.get(index) ?? { category: categoriseByRules(source), origin: 'rule' })
}

type Placed = { source: WritingSource; index: number; mayBeNone: boolean }
type Numbered = Placed & { n: number }

/** Sources that look as if they gave orders stand alone, so that they can change nothing else. */
function batchesOf(open: readonly Placed[]): Placed[][] {
  const isHostile = ({ source }: Placed) => findSuspicions(source).length > 0
  const plain = open.filter((one) => !isHostile(one))
  const batches = Array.from({ length: Math.ceil(plain.length / mostAtOnce) }, (_, index) =>
    plain.slice(index * mostAtOnce, (index + 1) * mostAtOnce),
  )
  return [...batches, ...open.filter(isHostile).map((one) => [one])]
}

/** Without a word of difference the kept answer would come back. */
const again = ' Your last answer left these out, gave them twice or named no category that they may have.'

async function askAbout(client: ModelClient, batch: readonly Placed[]): Promise<Map<number, Placement>> {
  const found = new Map<number, Placement>()
  const numbered = batch.map((placed, index) => ({ ...placed, n: index + 1 }))
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const missing = numbered.filter(({ index }) => !found.has(index))
    if (missing.length === 0) break
    const given = await askOnce(client, missing, attempt > 0 ? again : '')
    for (const { n, index } of missing) {
      const category = given.get(n)
      if (category) found.set(index, category)
    }
  }
  return found
}

/** The valid part of an answer: numbers that were asked, each given exactly once, with a category that they may have. */
async function askOnce(
  client: ModelClient,
  numbered: readonly Numbered[],
  reason: string,
): Promise<Map<number, Placement>> {
  const items = numbered.map(({ n, source: { title, text, arxivCategories: arxiv = [], keywords = [] } }) => ({
    n,
    title,
    text: text.slice(0, 800),
    arxiv,
    keywords,
  }))
  const numbers = numbered.map(({ n }) => n)
  try {
    const { value } = await client.ask({
      name: 'categorise',
      promptVersion: categorisePrompt.version,
      system: categorisePrompt.text,
      prompt: `${fenceItems(items)}\n\nGive each of the numbers ${numbers.join(', ')} its category, each exactly once.${offerNone(numbered)}${reason}`,
      answer,
      shape,
      maxOutputTokens: 200 + 30 * items.length,
    })
    return readCategories(value.items, numbered)
  } catch (error) {
    if (isAnswerError(error)) return new Map()
    throw error
  }
}

function offerNone(numbered: readonly Numbered[]): string {
  const numbers = numbered.filter(({ mayBeNone }) => mayBeNone).map(({ n }) => n)
  return numbers.length > 0 ? ` The category none is allowed for ${numbers.join(', ')} alone.` : ''
}

function readCategories(items: readonly unknown[], asked: readonly Numbered[]): Map<number, Placement> {
  const entry = z.object({ n: z.coerce.number(), category: z.string() })
  const given = items.flatMap((item) => entry.safeParse(item).data ?? [])
  const valid = asked.flatMap(({ n, mayBeNone }): [number, Placement][] => {
    const [only, ...others] = given.filter((one) => one.n === n)
    const category = only && others.length === 0 ? parsePlacement(only.category, mayBeNone) : undefined
    return category ? [[n, category]] : []
  })
  return new Map(valid)
}

function parsePlacement(text: string, mayBeNone: boolean): Placement | undefined {
  const name = text.trim().toLowerCase()
  return mayBeNone && name === 'none' ? 'none' : parseCategorySlug(name)
}
