import type { CategorySlug } from '@/db/vocabulary'

/** The fixed colour of a category in the current theme, as a CSS value; defined once in globals.css. */
export function categoryColour(category: CategorySlug): string {
  return `var(--c-${category})`
}
