import { expect, test } from 'vitest'
import { parseHeading, parseName } from './heading'

const headingOf = (text: string) => parseHeading({ text, bare: text.trim() })

const headings: [text: string, level: number, name: string][] = [
  ['## LLM', 2, 'LLM'],
  ['   ### LLM  ', 3, 'LLM'],
  ['##\tLLM', 2, 'LLM'],
  ['## LLM ##', 2, 'LLM'],
  ['## C#', 2, 'C#'],
  ['## C # ##', 2, 'C #'],
  ['##LLM', 2, 'LLM'],
  ['##🚀 LLM', 2, '🚀 LLM'],
  ['##', 2, ''],
]

test.each(headings)('%s is a heading', (text, level, name) => {
  expect(headingOf(text)).toEqual({ level, text: name })
})

test.each(['    ## code', '\t## code', '####### seven', '#!/bin/sh', 'a ## b', '\\## x', '####Name', '#️⃣ tags'])(
  '%s is no heading',
  (text) => {
    expect(headingOf(text)).toBeUndefined()
  },
)

const names: [text: string, emoji: string | null, label: string][] = [
  ['🎠 Computer Vision', '🎠', 'Computer Vision'],
  ['✈️ LLM', '✈️', 'LLM'],
  ['✈ LLM', '✈', 'LLM'],
  ['⭐ LLM', '⭐', 'LLM'],
  ['🚀LLM', '🚀', 'LLM'],
  ['👨‍👩‍👧 Family', '👨‍👩‍👧', 'Family'],
  ['👍🏽 Hands', '👍🏽', 'Hands'],
  ['🇰🇷 Korea', '🇰🇷', 'Korea'],
  ['1️⃣ First', '1️⃣', 'First'],
  ['🚀 🔥 Two', '🚀 🔥', 'Two'],
  ['🫧   Spaced   name', '🫧', 'Spaced name'],
  ['🚀', null, '🚀'],
  ['1 First', null, '1 First'],
  ['© Rights', null, '© Rights'],
  ['LLM 🚀', null, 'LLM 🚀'],
  ['🌿 강화학습', '🌿', '강화학습'],
  ['AI Philosophy/Theory - Q&A <script>', null, 'AI Philosophy/Theory - Q&A <script>'],
  ['**🚀 LLM**', '🚀', 'LLM'],
  ['**A** and **B**', null, '**A** and **B**'],
]

test.each(names)('the name %s', (text, emoji, label) => {
  expect(parseName(text)).toEqual({ emoji, label })
})
