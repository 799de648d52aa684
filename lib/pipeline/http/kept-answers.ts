/** An answer with what a host needs to say that nothing is newer. */
export type KeptAnswer = { etag: string | undefined; lastModified: string | undefined; url: string; text: string }

/** Where answers are kept between runs, by the address that was asked. */
export type KeptAnswers = {
  find: (url: string) => KeptAnswer | undefined
  save: (url: string, kept: KeptAnswer) => void
}

/** Keeps answers as long as the process lives. */
export function createKeptAnswers(): KeptAnswers {
  const answers = new Map<string, KeptAnswer>()
  return {
    find: (url) => answers.get(url),
    save: (url, kept) => {
      answers.set(url, kept)
    },
  }
}
