'use server'
import { endPermission as endPermissionCase, grantPermission as grantPermissionCase } from '@/lib/installation'
import { action } from '@/lib/platform/http/action'

const revalidate = ['/moderation/permissions']

export const grantPermission = action('administrator', grantPermissionCase, { revalidate })
export const endPermission = action('administrator', endPermissionCase, { revalidate })
