import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { HttpFailure } from './answer'
import { isPublicAddress } from './private-address'

/** Finds all addresses of a name, as `dns.lookup` with `all`. */
export type Lookup = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

export type ConnectOptions = {
  /** Whether a host, `name` or `name:port`, may be of this machine or a private network. */
  isPrivateAllowed: (hostname: string, port: string) => boolean
  connectTimeoutMs: number
  lookup?: Lookup
}

/** Connections that are opened only to public addresses, or to hosts that may be private. The name is resolved once and what it resolved to
 * is checked and used, so that a name cannot mean one address for the check and another for the connection. */
export function createAgent({ isPrivateAllowed, connectTimeoutMs, lookup = systemLookup }: ConnectOptions): Agent {
  const open = buildConnector({ timeout: connectTimeoutMs, lookup: plainLookup(lookup) } as buildConnector.BuildOptions)
  const guarded = buildConnector({
    timeout: connectTimeoutMs,
    lookup: checkedLookup(lookup),
  } as buildConnector.BuildOptions)
  return new Agent({
    keepAliveTimeout: 4_000,
    connect: (options, callback) => {
      const hostname = options.hostname.replace(/^\[|\]$/g, '')
      if (isPrivateAllowed(hostname, options.port || (options.protocol === 'https:' ? '443' : '80'))) {
        open(options, callback)
      } else if (isIP(hostname) > 0 && !isPublicAddress(hostname)) callback(refusal(hostname, hostname), null)
      else guarded(options, callback)
    },
  })
}

/** An address of the host that may be connected to; throws `HttpFailure` for a private one, and what looking it up throws. */
export async function findAddress(
  name: string,
  port: string,
  { isPrivateAllowed, lookup = systemLookup }: Omit<ConnectOptions, 'connectTimeoutMs'>,
): Promise<string> {
  const hostname = name.replace(/^\[|\]$/g, '')
  const isAllowed = isPrivateAllowed(hostname, port)
  if (isIP(hostname) > 0 && !isAllowed && !isPublicAddress(hostname)) throw refusal(hostname, hostname)
  const find = isAllowed ? plainLookup(lookup) : checkedLookup(lookup)
  return await new Promise((resolve, reject) => {
    find(hostname, {}, (error, address) => (error ? reject(error) : resolve(String(address))))
  })
}

function refusal(hostname: string, address: string): HttpFailure {
  const what = hostname === address ? hostname : `${hostname} (${address})`
  return new HttpFailure(
    'private-address',
    `${what} is no public address; allowPrivateHosts in the settings can allow it`,
  )
}

function plainLookup(lookup: Lookup): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, addresses) => hand(error, addresses, options, callback))
}

/** One private address among several is enough to refuse the name. */
function checkedLookup(lookup: Lookup): LookupFunction {
  return (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const wrong = error ? undefined : addresses.find(({ address }) => !isPublicAddress(address))
      hand(wrong ? refusal(hostname, wrong.address) : error, addresses, options, callback)
    })
}

/** Sockets ask for one address or for all of them. */
function hand(
  error: Error | null,
  addresses: LookupAddress[],
  { all }: LookupOptions,
  callback: Parameters<LookupFunction>[2],
): void {
  const [first] = addresses ?? []
  if (error) callback(error, '', 0)
  else if (all) callback(null, addresses)
  else callback(null, first?.address ?? '', first?.family ?? 0)
}
