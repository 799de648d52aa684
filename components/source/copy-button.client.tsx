'use client'

import { useState } from 'react'

type Props = {
  /** The id of the element whose text is copied. */
  target: string
  labels: { copy: string; copied: string; selected: string }
  /** What the button is called for those who hear it alone. */
  name: string
}

/** Puts a text of the page into the clipboard; where the browser does not let it, selects the text instead. */
export function CopyButton({ target, labels, name }: Props) {
  const [told, setTold] = useState<'copied' | 'selected'>()
  const copy = async () => {
    const element = document.getElementById(target)
    if (!element) return
    try {
      await navigator.clipboard.writeText(`${element.textContent}\n`)
      setTold('copied')
    } catch {
      // No clipboard outside a secure context, or none without being asked.
      getSelection()?.selectAllChildren(element)
      setTold('selected')
    }
  }
  return (
    <span className="js-only">
      <button type="button" aria-label={name} onClick={copy} className="quiet-link cursor-pointer">
        {labels.copy}
      </button>
      <span role="status" className="ml-3 text-soft">
        {told && labels[told]}
      </span>
    </span>
  )
}
