import { useRouter } from 'next/navigation'
import { type KeyboardEvent, type MouseEvent, type ReactNode, use } from 'react'
import { indexAfterKey } from '@/lib/charts/arrow-keys'
import type { ChartSlice } from '@/lib/charts/chart-slice'
import { PlotContext } from './plot-context.client'
import { useKeptFocus } from './use-kept-focus.client'

/** A slice or bar as a real link inside the drawing; all of a drawing share one tab stop and are walked with the arrow keys. */
export function SliceLink({ slice, children }: { slice: ChartSlice; children: ReactNode }) {
  const { tabStop, onTabStop } = use(PlotContext)
  const router = useRouter()
  const link = useKeptFocus(slice.category)
  const { category, href } = slice
  const open = () => router.push(href, { scroll: false })

  function handleClick(event: MouseEvent) {
    if (event.button !== 0 || isModified(event)) return
    event.preventDefault()
    open()
  }

  function handleKey(event: KeyboardEvent<HTMLAnchorElement>) {
    if (isModified(event)) return
    const links = [...(event.currentTarget.closest('svg')?.querySelectorAll('a') ?? [])]
    const next = indexAfterKey(event.key, links.indexOf(event.currentTarget), links.length)
    if (next === undefined && event.key !== ' ') return
    event.preventDefault()
    if (next === undefined) open()
    else links[next]?.focus()
  }

  return (
    <a
      ref={link}
      href={href}
      aria-label={slice.description}
      aria-current={slice.isCurrent || undefined}
      data-category={category}
      tabIndex={category === tabStop ? 0 : -1}
      onFocus={() => onTabStop(category)}
      onClick={handleClick}
      onKeyDown={handleKey}
      className="group cursor-pointer outline-none"
    >
      {children}
    </a>
  )
}

/** Whether the browser has a meaning of its own for it: another tab, a download, one page back. */
function isModified(event: MouseEvent | KeyboardEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
}
