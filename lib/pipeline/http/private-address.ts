import { BlockList, isIP } from 'node:net'

/** Networks that are no hosts of the internet (IANA special-purpose address registries, RFC 6890): this machine, private and shared
 * networks, link-local with the metadata of clouds, documentation, benchmarks, multicast, reserved. */
const notPublic = new BlockList()
for (const network of (
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 ' +
  '192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4'
).split(' ')) {
  const [address = '', bits = ''] = network.split('/')
  notPublic.addSubnet(address, Number(bits), 'ipv4')
}

/** Of IPv6 only 2000::/3 is given out; in it these are for documentation or lead to IPv4 addresses of any kind (Teredo, 6to4). */
const globalV6 = new BlockList()
globalV6.addSubnet('2000::', 3, 'ipv6')
const notPublicV6 = new BlockList()
for (const [address, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  notPublicV6.addSubnet(address, bits, 'ipv6')
}

/** Whether the text is an IP address of the public internet; brackets around IPv6 and a zone are allowed, a name is not public. */
export function isPublicAddress(text: string): boolean {
  const address = text.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  const plain = mapped ?? address
  if (isIP(plain) === 4) return !notPublic.check(plain, 'ipv4')
  return isIP(plain) === 6 && globalV6.check(plain, 'ipv6') && !notPublicV6.check(plain, 'ipv6')
}
