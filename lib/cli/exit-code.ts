/** What the exit codes of the commands that make digests mean. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  partial: 3,
  empty: 4,
  noSource: 5,
  noModel: 6,
  locked: 7,
  interrupted: 130,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
