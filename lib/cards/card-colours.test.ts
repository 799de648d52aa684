import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cardCategoryColours, cardColours } from './card-colours'

const styles = readFileSync('app/globals.css', 'utf8')
const byDay = (name: string) => new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(styles)?.[1]

test('the cards have the colours of the pages by day', () => {
  for (const [name, colour] of Object.entries(cardColours)) expect(byDay(name), name).toBe(colour)
  for (const [name, colour] of Object.entries(cardCategoryColours)) expect(byDay(`c-${name}`), name).toBe(colour)
})
