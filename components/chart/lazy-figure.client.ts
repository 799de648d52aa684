import { type ComponentType, type RefObject, useEffect, useSyncExternalStore } from 'react'

/** The heavy part of a chart, fetched once and kept for the next page. */
export type LazyFigure<Props> = {
  subscribe: (listener: () => void) => () => void
  /** `undefined` until it is there. */
  current: () => ComponentType<Props> | 'failed' | undefined
  start: () => void
}

/** Outside of components, so that the chart of the next page stands there at once. */
export function lazyFigure<Props>(load: () => Promise<ComponentType<Props>>): LazyFigure<Props> {
  let loaded: ComponentType<Props> | 'failed' | undefined
  const listeners = new Set<() => void>()

  function settle(result: NonNullable<typeof loaded>) {
    loaded = result
    for (const listener of listeners) listener()
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    current: () => loaded,
    start() {
      if (loaded && loaded !== 'failed') return
      // A missing file after an update or a lost connection: the table still has everything.
      load().then(settle, () => settle('failed'))
    },
  }
}

const unloaded = () => undefined

/** The figure, fetched when a reader gets to see its place. */
export function useFigure<Props>(figure: LazyFigure<Props>, box: RefObject<HTMLElement | null>) {
  const current = useSyncExternalStore(figure.subscribe, figure.current, unloaded)
  useEffect(() => {
    if (!box.current) return
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      figure.start()
    })
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [figure, box])
  return current
}
