/** What the writing part of the pipeline knows of a source; `text` is an abstract or excerpt, `''` where there is none. */
export type WritingSource = {
  title: string
  url: string
  text: string
  /** The primary one first. */
  arxivCategories?: readonly string[]
  keywords?: readonly string[]
}
