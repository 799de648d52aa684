import type { ReactNode } from 'react'
import type { Language } from '@/db/vocabulary'
import { keepDrawing } from '@/lib/answer/drawings'
import { KeptPart } from './kept-part.client'
import { settle } from './settle'

type Props = { className?: string; lang?: Language; children: ReactNode }

/**
 * A `div` whose content the browser never changes. In a document it is sent once, as markup: the same a second time for
 * React would weigh more than the rest of the page. Answers for the router carry it as elements, like everything else.
 */
export function Drawn({ className, lang, children }: Props) {
  const content = settle(children)
  const id = content && keepDrawing(content.node)
  if (id !== undefined) return <KeptPart id={id} className={className} lang={lang} />
  return (
    <div className={className} lang={lang}>
      {content ? content.node : children}
    </div>
  )
}
