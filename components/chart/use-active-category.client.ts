import { type RefObject, useEffect, useState } from 'react'

type Pointed = { hovered?: string; focused?: string }

/** The category a reader points at, by pointer or keyboard, in the figure or in the table that shares its `[data-distribution]`;
 * `undefined` for none. Says so to the style sheet: `data-active-category` there, `data-active` on what belongs to the category. */
export function useActiveCategory(figure: RefObject<HTMLElement | null>): string | undefined {
  const [{ hovered, focused }, setPointed] = useState<Pointed>({})
  const active = hovered ?? focused

  useEffect(() => {
    const root = findRoot(figure.current)
    const stop = new AbortController()
    const options = { signal: stop.signal }
    root?.addEventListener(
      'pointerover',
      ({ target }) => setPointed((now) => ({ ...now, hovered: categoryAt(target) })),
      options,
    )
    root?.addEventListener('pointerleave', () => setPointed((now) => ({ ...now, hovered: undefined })), options)
    // A resting pointer must not hold back the keyboard: the focus takes over until the pointer moves on.
    root?.addEventListener('focusin', ({ target }) => setPointed({ focused: categoryAt(target) }), options)
    root?.addEventListener('focusout', () => setPointed((now) => ({ ...now, focused: undefined })), options)
    root?.addEventListener('keydown', ({ key }) => key === 'Escape' && setPointed({}), options)
    return () => stop.abort()
  }, [figure])

  useEffect(() => {
    const root = findRoot(figure.current)
    if (!root || active === undefined) return
    const marked = [...root.querySelectorAll('[data-category]')].filter((part) => categoryAt(part) === active)
    root.setAttribute('data-active-category', active)
    for (const part of marked) part.setAttribute('data-active', '')
    return () => {
      root.removeAttribute('data-active-category')
      for (const part of marked) part.removeAttribute('data-active')
    }
  }, [figure, active])

  return active
}

function findRoot(figure: HTMLElement | null): HTMLElement | null {
  return figure?.closest<HTMLElement>('[data-distribution]') ?? figure
}

function categoryAt(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element)) return undefined
  return target.closest('[data-category]')?.getAttribute('data-category') ?? undefined
}
