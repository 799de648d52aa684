import type { CategorySlug } from '@/db/vocabulary'
import { categorise } from '@/lib/digest/category'
import type { WritingSource } from './writing-source'

/** What arXiv's own category says by itself, and how much it counts; wide ones such as cs.AI say nothing. */
const arxiv: readonly (readonly [pattern: RegExp, slug: CategorySlug, weight: number])[] = [
  [/^(?:cs\.CV|eess\.IV|cs\.GR)$/, 'computer-vision', 3],
  [/^cs\.RO$|^eess\.SY$|^cs\.SY$/, 'robotics', 4],
  [/^(?:cs\.SD|eess\.AS)$/, 'audio', 4],
  [/^cs\.CR$/, 'security', 4],
  [/^cs\.CY$/, 'policy-ethics', 3],
  [/^cs\.(?:DB|IR|DL)$/, 'data', 3],
  [/^cs\.(?:SE|PL|HC|LO)$/, 'software', 3],
  [/^cs\.(?:AR|DC|NI|OS|PF|ET)$/, 'systems', 3],
  [/^cs\.CL$/, 'nlp', 1.5],
  [/^cs\.MA$/, 'llm', 1.5],
  [/^(?:cs\.LG|stat\.ML|cs\.NE)$/, 'ml-theory', 1.5],
  [/^q-bio/, 'health', 4],
  [/^(?:econ|q-fin)/, 'business', 4],
  [/^(?:math|stat\.(?!ML)|physics|astro-ph|cond-mat|quant-ph|hep-|gr-qc|nucl-|nlin)/, 'science', 3],
]

/**
 * The category of a source without a model: votes of its title, arXiv categories (the first counts most), keywords and first
 * sentences; `other` where none of them says anything. The title decides between equals.
 */
export function categoriseByRules({ title, text, arxivCategories = [], keywords = [] }: WritingSource): CategorySlug {
  const votes = new Map<CategorySlug, number>()
  const vote = (slug: CategorySlug | undefined, weight: number) => {
    if (slug && slug !== 'other') votes.set(slug, (votes.get(slug) ?? 0) + weight)
  }
  vote(categorise(title), 3)
  arxivCategories.slice(0, 4).forEach((name, index) => {
    const [, slug, weight = 0] = arxiv.find(([pattern]) => pattern.test(name)) ?? []
    vote(slug, index === 0 ? weight : weight / 3)
  })
  for (const keyword of keywords.slice(0, 8)) vote(categorise(keyword), 1)
  for (const sentence of text
    .slice(0, 600)
    .split(/(?<=[.!?])\s+/)
    .slice(0, 2))
    vote(categorise(sentence), 0.5)
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'other'
}
