import { env } from '@/lib/platform/env'
import type { ChannelDriver, ChannelPlace } from './channel-driver'
import type { Channel } from './contract'
import { profileChannel } from './profile-channel'
import { registerChannel } from './register-channel'

/** How each channel is asked and read. */
export const DRIVERS: Record<Channel, ChannelDriver> = { PROFILE: profileChannel, REGISTER: registerChannel }

/** Where a channel stands by the settings of this installation. */
export function placeOf(channel: Channel): ChannelPlace | null {
  const [url, token] =
    channel === 'PROFILE'
      ? [env.CERT_PROFILE_URL, env.CERT_PROFILE_TOKEN]
      : [env.CERT_REGISTER_URL, env.CERT_REGISTER_TOKEN]
  return url ? { url: url.replace(/\/$/, ''), token: token ?? '' } : null
}
