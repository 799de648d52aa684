import type { ReactNode } from 'react'
import type { CategorySlug } from '@/db/vocabulary'
import { CategoryIcon } from './category-icon'

type Props = { id: string; category: CategorySlug; children: ReactNode }

/** The heading of a category's part of a page. As high as its line from the start, so that its icon does not move when the words come. */
export function CategoryHeading({ id, category, children }: Props) {
  return (
    <h2
      id={id}
      className="flex min-h-[1lh] scroll-mt-4 items-center gap-2.5 font-semibold font-serif text-[1.45rem] leading-snug"
    >
      <CategoryIcon category={category} />
      {children}
    </h2>
  )
}
