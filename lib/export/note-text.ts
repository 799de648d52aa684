import { stringify } from 'yaml'
import { safeHref } from '@/lib/digest/address'
import { collapseSpaces, stripInvisible } from '@/lib/parse/lines'
import type { Snippet } from '@/lib/search/snippet'

/** The head of a note. Strings that YAML 1.1 or 1.2 would read as something else, days included, are quoted. */
export type FrontMatter = Record<string, string | number | string[] | undefined>

/** YAML front matter between its two lines; empty values are left out. */
export function formatFrontMatter(values: FrontMatter): string {
  const present = Object.entries(values).filter(([, value]) => value !== undefined && `${value}` !== '')
  return `---\n${stringify(Object.fromEntries(present), { version: '1.1', lineWidth: 0 })}---\n\n`
}

/** Signs of Markdown and of Obsidian (tags, formulas, links, highlights, comments) that a text of strangers may hold. */
const signs = /[\\`*_[\]<>#$~^|]|==|%%|&(?=#?\w+;)/g

/** The text in one line, each letter of it standing for itself. */
export function escapeMarkdown(text: string): string {
  return collapseSpaces(stripInvisible(text))
    .replace(signs, (sign) => [...sign].map((letter) => `\\${letter}`).join(''))
    .replace(/^(\d+)(?=[.)])|^(?=[-+](?:\s|$))/, (_, number = '') => `${number}\\`)
}

/** A passage in one line, with an ellipsis where the text goes on. */
export function formatPassage({ text, isCutBefore, isCutAfter }: Snippet): string {
  return `${isCutBefore ? '… ' : ''}${escapeMarkdown(text)}${isCutAfter ? ' …' : ''}`
}

/** `[title](<address>)`; the title alone where the address cannot be followed. */
export function formatLink(title: string, url: string): string {
  const href = safeHref(url)
  const text = escapeMarkdown(title)
  return href ? `[${text}](<${href.replace(/[<>\\]/g, encodeURIComponent)}>)` : text
}

/** Blocks with an empty line between them and a line end after the last; empty ones are left out. */
export function joinBlocks(blocks: readonly (string | undefined | false)[]): string {
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}
