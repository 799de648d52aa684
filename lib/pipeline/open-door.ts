import { allowHosts } from './http/allowed-hosts'
import { createDoor, type Door, type DoorOptions } from './http/door'
import { userAgent } from './http/user-agent'
import type { PipelineSettings } from './settings'

/** The door that the settings describe: who asks, and which private hosts may be asked. Who opens it closes it. */
export function openDoor(
  { allowPrivateHosts, contact }: Pick<PipelineSettings, 'allowPrivateHosts' | 'contact'>,
  options: Omit<DoorOptions, 'userAgent' | 'isPrivateAllowed'> = {},
): Door {
  return createDoor({ ...options, userAgent: userAgent(contact), isPrivateAllowed: allowHosts(allowPrivateHosts) })
}
