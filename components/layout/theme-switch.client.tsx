'use client'

import { Monitor, Moon, Sun } from 'lucide'
import { useSyncExternalStore } from 'react'
import { Icon } from '@/components/ui/icon'

const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]
const icons = { system: Monitor, light: Sun, dark: Moon }

/** One button that goes through the three themes; the choice stays in this browser. */
export function ThemeSwitch({ labels }: { labels: Record<Theme, string> }) {
  const theme = useSyncExternalStore(subscribe, readTheme, () => 'system' as const)
  return (
    <button
      type="button"
      onClick={() => chooseTheme(nextOf(theme))}
      aria-label={labels[theme]}
      title={labels[theme]}
      className="js-only rounded-full p-2 text-soft hover:text-ink"
    >
      <Icon node={icons[theme]} size={18} />
    </button>
  )
}

const listeners = new Set<() => void>()

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function readTheme(): Theme {
  return themes.find((theme) => theme === document.documentElement.dataset.theme) ?? 'system'
}

function nextOf(theme: Theme): Theme {
  return themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
}

function chooseTheme(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem('theme', theme)
  } catch {
    // Storage may be switched off: the theme then holds for this page alone.
  }
  for (const listener of listeners) listener()
}
