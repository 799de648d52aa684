import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { CategorySlug } from '@/db/vocabulary'

/** The category whose focused link has just gone, for as long as a new drawing takes to come. */
let lost: CategorySlug | undefined
const waitMs = 300

/** For the link of a category: when it goes while it has the focus, the next link of that category takes it over. Recharts puts
 * new slices in place of the old ones at every change of size, and choosing a category opens a page with a chart of its own. */
export function useKeptFocus(category: CategorySlug): RefObject<HTMLAnchorElement | null> {
  const ref = useRef<HTMLAnchorElement>(null)
  useLayoutEffect(() => {
    const link = ref.current
    if (lost === category && document.activeElement === document.body) link?.focus({ preventScroll: true })
    return () => {
      if (document.activeElement !== link) return
      lost = category
      setTimeout(() => {
        lost = undefined
      }, waitMs)
    }
  }, [category])
  return ref
}
