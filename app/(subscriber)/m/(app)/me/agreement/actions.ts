'use server'
import { acceptVersions, refuseVersion } from '@/lib/agreement'
import { action } from '@/lib/platform/http/action'

const revalidate = ['/m/me/agreement']
export const accept = action('subscriber', acceptVersions, { revalidate })
export const refuse = action('subscriber', refuseVersion, { revalidate, redirectTo: () => '/m/me/agreement' })
