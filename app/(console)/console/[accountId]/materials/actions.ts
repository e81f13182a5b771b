'use server'
import { deleteMaterial as remove, describeMaterial as describe } from '@/lib/media'
import { action } from '@/lib/platform/http/action'

export const describeMaterial = action('operator', describe, { revalidate: ['/console/[accountId]/materials'] })
export const deleteMaterial = action('operator', remove, { revalidate: ['/console/[accountId]/materials'] })
