export const views = ['donut', 'bars'] as const
export type View = (typeof views)[number]

const key = 'chart-view'

/** The drawing this reader chose last, the ring for a first visit. */
export function readView(): View {
  try {
    return views.find((view) => view === localStorage.getItem(key)) ?? 'donut'
  } catch {
    return 'donut'
  }
}

export function saveView(view: View) {
  try {
    localStorage.setItem(key, view)
  } catch {
    // Storage may be switched off: the choice then holds for this page alone.
  }
}
