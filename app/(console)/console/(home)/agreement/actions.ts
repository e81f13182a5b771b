'use server'
import { acceptVersions, refuseVersion } from '@/lib/agreement'
import { action } from '@/lib/platform/http/action'

const revalidate = ['/console/agreement']
export const accept = action('operator', acceptVersions, { revalidate })
export const refuse = action('operator', refuseVersion, { revalidate, redirectTo: () => '/console/agreement' })
