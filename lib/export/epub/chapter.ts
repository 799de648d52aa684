import type { Language } from '@/db/vocabulary'

/** A part of a chapter to which the table of contents leads, and its content as well-formed XHTML. */
export type Passage = { title: string; xhtml: string }
export type Chapter = { name: string; title: string; address: string; passages: Passage[] }
export type Book = {
  /** The address of the page that the book is of, by which reading software knows it again. */
  address: string
  title: string
  publisher: string
  contents: string
  language: Language
  /** When its text was last changed, as an ISO instant. */
  modified: string
  chapters: Chapter[]
}
