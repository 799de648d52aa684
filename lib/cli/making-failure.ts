import { LeaseError, LeaseLost } from '@/lib/pipeline/state/lease'
import { exitCodes } from './exit-code'
import { CliError } from './io'

/** An error as the commands that make digests tell it: another run has a code of its own, and 3 says there that something was published. */
export function toMakingFailure(error: unknown): unknown {
  if (error instanceof LeaseError || error instanceof LeaseLost) return new CliError(error.message, exitCodes.locked)
  return error instanceof CliError && error.exitCode === exitCodes.partial ? new CliError(error.message) : error
}
