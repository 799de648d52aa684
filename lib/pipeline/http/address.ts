import { HttpFailure } from './answer'

/** Throws `HttpFailure` for an address that is not asked: of another protocol, or one that carries a user name. */
export function checkAddress({ protocol, username, password }: URL): void {
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new HttpFailure('address', `${protocol} is not http or https`)
  if (username !== '' || password !== '') throw new HttpFailure('address', 'an address with a user name')
}
