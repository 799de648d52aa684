'use client'

import { useEffect } from 'react'

/** The arrow keys go from one result to the next while one of them has the focus. */
export function ResultKeys() {
  useEffect(() => {
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  }, [])
  return null
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

function handleKey(event: KeyboardEvent): void {
  const step = steps[event.key]
  if (step === undefined || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return
  const links = [...document.querySelectorAll<HTMLElement>('[data-result]')]
  const focused = links.find((link) => link.matches(':focus'))
  const next = focused && links[links.indexOf(focused) + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
