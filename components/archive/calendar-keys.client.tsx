'use client'

import { useEffect } from 'react'
import { dayAfterKey } from '@/lib/digest/calendar'

/** The arrow keys go from day to day while a day of the calendar has the focus. */
export function CalendarKeys() {
  useEffect(() => {
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  }, [])
  return null
}

function handleKey(event: KeyboardEvent): void {
  if (event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return
  const links = new Map<string, HTMLElement>()
  for (const link of document.querySelectorAll<HTMLElement>('[data-day]')) links.set(link.dataset.day ?? '', link)
  const focused = [...links].find(([, link]) => link === document.activeElement)
  const next = focused && links.get(dayAfterKey(event.key, focused[0], [...links.keys()]) ?? '')
  if (!next) return
  event.preventDefault()
  next.focus()
}
