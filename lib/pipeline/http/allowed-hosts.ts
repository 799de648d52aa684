/** Whether a host may be of a private network, as the settings list them: `name`, or `name:port` for that port alone. */
export function allowHosts(names: readonly string[]): (hostname: string, port: string) => boolean {
  const allowed = new Set(names.map((name) => name.toLowerCase()))
  return (hostname, port) => allowed.has(hostname.toLowerCase()) || allowed.has(`${hostname.toLowerCase()}:${port}`)
}
