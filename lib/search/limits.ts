/** What is read of a query; the rest of a longer one counts for nothing. */
export const mostQueryCharacters = 400
