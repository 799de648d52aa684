import { checkItem, type Item, type ItemDraft } from '../item'

/** A checked item for tests; what is not given is made from its title. */
export function makeItem({ title, ...rest }: Partial<ItemDraft> & { title: string }, source = 'hugging-face'): Item {
  const draft = {
    kind: 'papers' as const,
    url: `https://example.org/${encodeURIComponent(title)}`,
    position: 0,
    origin: { source, from: 'https://example.org/' },
    ...rest,
    title,
  }
  const { item, problem } = checkItem(draft)
  if (!item) throw new Error(problem)
  return item
}
