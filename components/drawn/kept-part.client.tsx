'use client'

import { useRouter } from 'next/navigation'
import { useLayoutEffect, useRef } from 'react'
import type { Language } from '@/db/vocabulary'
import { takeDrawing } from '@/lib/answer/drawings'

type Props = { id: number; className?: string; lang?: Language }

/** A part of the document that the server drew and that the browser keeps as it is: only its id is sent a second time. */
export function KeptPart(props: Props) {
  return typeof window === 'undefined' ? <Drawn {...props} /> : <Kept {...props} />
}

function Drawn({ id, className, lang }: Props) {
  return (
    <div className={className} lang={lang}>
      {takeDrawing(id)}
    </div>
  )
}

/** By id: a page loads one document, all that follows comes through the router and brings its parts along. */
const drawnNodes = new Map<number, ChildNode[]>()
/** Told to React, it leaves alone what is inside; nothing is ever passed as markup. */
const leftAlone = { __html: '' }

function Kept({ id, className, lang }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const router = useRouter()
  useLayoutEffect(() => {
    const nodes = drawnNodes.get(id)
    if (element.current?.hasChildNodes()) drawnNodes.set(id, [...element.current.childNodes])
    // The router shows the document again, as when the reader goes back to it.
    else if (nodes) element.current?.replaceChildren(...nodes)
    // React gave up the markup before it came here: the router's form of the page has everything in it.
    else router.refresh()
  }, [id, router])
  return (
    <div
      ref={element}
      className={className}
      lang={lang}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the constant is empty
      dangerouslySetInnerHTML={leftAlone}
    />
  )
}
