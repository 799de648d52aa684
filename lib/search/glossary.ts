import { keyOf } from './clauses'
import { fold } from './fold'
import entries from './glossary.json'

/** One idea in both languages, with other names for it. */
export type Concept = { ko: string; en: string; aliases: string[] }

/** The concepts the product knows, in the order of its list. */
export const concepts: readonly Concept[] = entries

/** All names of a concept, the Korean one first. */
export function namesOf({ ko, en, aliases }: Concept): string[] {
  return [ko, en, ...aliases]
}

const byName = new Map<string, Concept[]>()
for (const concept of concepts) {
  for (const key of new Set(namesOf(concept).map((name) => keyOf(fold(name))))) {
    byName.set(key, [...(byName.get(key) ?? []), concept])
  }
}

/** The concepts that go by a name, whatever its case, blanks and hyphens; none for a name the glossary does not have. */
export function findConcepts(name: string): readonly Concept[] {
  return byName.get(keyOf(fold(name))) ?? []
}
