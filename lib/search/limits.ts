/** What is read of a query; the rest of a longer one counts for nothing. */
export const mostQueryCharacters = 400

/** Pages of results that can be asked for; who looks further is better served by a filter. */
export const mostPages = 25
