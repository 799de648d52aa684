'use client'

import { type FormEvent, type KeyboardEvent, useId, useRef, useState, useSyncExternalStore } from 'react'
import type { Language, SuggestionKind } from '@/db/vocabulary'
import { languageOf } from '@/lib/i18n/text-language'
import { mostQueryCharacters } from '@/lib/search/limits'
import { createSuggestionLoader, type SuggestedTerm } from './load-suggestions.client'

export type SearchFieldWords = {
  /** Names the list. */
  list: string
  kinds: Record<SuggestionKind, string>
  /** What is told, behind the number of suggestions, to those who cannot see the list. */
  hint: string
}

type Props = {
  name: string
  defaultValue?: string
  /** Names the field; `undefined` where a `<label htmlFor={id}>` does. */
  label?: string
  id?: string
  placeholder?: string
  locale: Language
  words: SearchFieldWords
  className?: string
}

const closed = { options: [] as SuggestedTerm[], active: -1 }

/**
 * A text field of a form that suggests how to go on (ARIA 1.2 combobox with a list); choosing sends the form. It is a
 * plain field without JavaScript, and never touches what is being typed: Korean syllables are composed in it.
 */
export function SearchField({ name, defaultValue, label, id, placeholder, locale, words, className }: Props) {
  const isReady = useSyncExternalStore(subscribe, isBrowser, isServer)
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [load] = useState(() => createSuggestionLoader(locale))
  const [{ options, active }, show] = useState(closed)
  const isOpen = options.length > 0
  const optionId = (index: number) => `${listId}-${index}`

  const suggest = (typed: string) =>
    load(typed, (options) => show(document.activeElement === input.current ? { options, active: -1 } : closed))

  function close() {
    load('', undefined)
    show(closed)
  }

  function choose(term: string) {
    if (!input.current) return
    input.current.value = term
    close()
    input.current.form?.requestSubmit()
  }

  function move(step: 1 | -1) {
    const places = options.length + 1
    const next = ((active + 1 + step + places) % places) - 1
    show({ options, active: next })
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' })
  }

  function handleKey(event: KeyboardEvent<HTMLInputElement>) {
    // While a syllable is being composed, keys belong to the input method (229 where the flag is missing).
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event
    if (altKey || ctrlKey || metaKey || shiftKey) return
    const chosen = options[active]
    if (key === 'ArrowDown' && !isOpen) suggest(event.currentTarget.value)
    else if (key === 'ArrowDown' && isOpen) move(1)
    else if (key === 'ArrowUp' && isOpen) move(-1)
    else if (key === 'Escape' && isOpen) close()
    else if (key === 'Enter' && chosen) choose(chosen.term)
    else return
    event.preventDefault()
  }

  function handleInput({ currentTarget: { value } }: FormEvent<HTMLInputElement>) {
    if (value.trim() === '') close()
    else suggest(value)
  }

  const combobox = isReady && {
    role: 'combobox',
    'aria-autocomplete': 'list' as const,
    'aria-expanded': isOpen,
    'aria-controls': listId,
    'aria-activedescendant': active >= 0 ? optionId(active) : undefined,
  }
  return (
    <div className="relative min-w-0 grow">
      <input
        ref={input}
        type="text"
        id={id}
        name={name}
        defaultValue={defaultValue}
        aria-label={label}
        placeholder={placeholder}
        maxLength={mostQueryCharacters}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        className={className}
        {...combobox}
        onInput={handleInput}
        onKeyDown={handleKey}
        onBlur={close}
      />
      {isReady && (
        <>
          <ul
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox (ARIA 1.2).
            role="listbox"
            id={listId}
            aria-label={words.list}
            hidden={!isOpen}
            className="absolute inset-x-0 top-full z-20 mt-1 max-h-[60vh] overflow-y-auto border border-strong-line bg-raised py-1 text-ink shadow-lg"
          >
            {options.map(({ term, other, kind }, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, which keeps the focus.
              // biome-ignore lint/a11y/useFocusableInteractive: as above.
              <li
                key={term}
                id={optionId(index)}
                // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an option of the list above.
                role="option"
                aria-selected={index === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(term)}
                className="flex cursor-pointer items-baseline gap-x-2 px-3 py-1.5 hover:bg-accent-soft aria-selected:bg-accent-soft"
              >
                <span lang={languageOf(term)} className="min-w-0">
                  {term}
                </span>
                {other && (
                  <span lang={languageOf(other)} className="min-w-0 text-sm text-soft">
                    {other}
                  </span>
                )}
                <span className="ml-auto shrink-0 text-soft text-xs">{words.kinds[kind]}</span>
              </li>
            ))}
          </ul>
          <span role="status" className="sr-only">
            {isOpen && `${words.list}: ${options.length}. ${words.hint}`}
          </span>
        </>
      )}
    </div>
  )
}

const subscribe = () => () => {}
const isBrowser = () => true
const isServer = () => false
