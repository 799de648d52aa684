/** Commands of LaTeX that begin with a letter which JSON reads as a control character after a backslash. */
const commands = [
  'bar beta begin big Big bigcup bigcap bigoplus binom bm bmod bot boldsymbol boxed bullet backslash because between',
  'flat forall frac frown',
  'nabla natural ne neg neq newline nexists ni nmid not notin nu',
  'rangle rbrace rceil Re rfloor rho right rightarrow rightharpoonup rm root rtimes',
  'tan tanh tau tbinom text textbf textit textrm textsc textsf texttt tfrac theta therefore thickapprox tilde times to top triangle triangleq twoheadrightarrow',
].flatMap((line) => line.split(' '))

const controls: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** The command without its first letter, longest first so that `\times` is not read as `\to`. */
const damaged = Object.entries(controls).map(([letter, control]) => {
  const tails = commands.filter((command) => command[0] === letter).map((command) => command.slice(1))
  const longestFirst = tails.sort((a, b) => b.length - a.length).join('|')
  return { letter, pattern: new RegExp(`${control}(${longestFirst})(?![a-z])`, 'g') }
})

/** Text in which JSON took `\times`, `\nabla`, `\beta`, `\frac` or `\rho` for a control character and letters, with the backslash again. */
export function restoreCommands(text: string): string {
  if (!/\p{Cc}/u.test(text)) return text
  return damaged.reduce((whole, { letter, pattern }) => whole.replace(pattern, `\\${letter}$1`), text)
}

/** Whether control characters are left that no prose holds: it was damaged in a way that cannot be told. */
export function isDamaged(text: string): boolean {
  return /(?![\n\r\t])\p{Cc}/u.test(text) || /\t[a-z]/.test(text)
}

/** JSON text with a second backslash before each one that JSON gives no meaning, as in `\alpha` or `\(`. */
export function escapeBackslashes(json: string): string {
  return json.replace(/\\(u[0-9a-fA-F]{4}|["\\/bfnrt]|)/g, (all, known: string) => (known === '' ? '\\\\' : all))
}
