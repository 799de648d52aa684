'use client'

import { useEffect, useSyncExternalStore } from 'react'

type Props = { labels: { on: string; off: string } }

/** Whether terms of the glossary are marked in the text; the choice stays in this browser. */
export function TermsSwitch({ labels }: Props) {
  const isOn = useSyncExternalStore(subscribe, readChoice, () => true)
  useEffect(() => showTerms(isOn), [isOn])
  return (
    <button type="button" onClick={() => choose(!isOn)} className="js-only cursor-pointer text-soft hover:text-ink">
      {isOn ? labels.off : labels.on}
    </button>
  )
}

/** A link that leads nowhere is text: it is no stop for the keyboard either. */
function showTerms(isOn: boolean): void {
  for (const term of document.querySelectorAll<HTMLAnchorElement>('a.term')) {
    if (!isOn && term.href) {
      term.dataset.href = term.href
      term.removeAttribute('href')
    } else if (isOn && term.dataset.href) {
      term.href = term.dataset.href
      delete term.dataset.href
    }
  }
}

const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function readChoice(): boolean {
  try {
    return localStorage.getItem('terms') !== 'off'
  } catch {
    return true
  }
}

function choose(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem('terms')
    else localStorage.setItem('terms', 'off')
  } catch {
    // Storage may be switched off: the choice then cannot be kept.
  }
  for (const listener of listeners) listener()
}
