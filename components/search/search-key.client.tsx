'use client'

import { useEffect } from 'react'

/** `/` leads to the search field: the first of these ids that can be seen. Not while something else is typed. */
export function SearchKey({ fields }: { fields: string[] }) {
  useEffect(() => {
    function handleKey(event: globalThis.KeyboardEvent) {
      const { key, target, isComposing, metaKey, ctrlKey, altKey, defaultPrevented } = event
      if (key !== '/' || isComposing || metaKey || ctrlKey || altKey || defaultPrevented || isField(target)) return
      const field = fields.map((id) => document.getElementById(id)).find((one) => one?.checkVisibility())
      if (!(field instanceof HTMLInputElement)) return
      event.preventDefault()
      field.focus()
      field.select()
    }
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  }, [fields])
  return null
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
