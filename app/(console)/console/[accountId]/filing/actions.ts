'use server'
import { fileWithOffice } from '@/lib/filing'
import { action } from '@/lib/platform/http/action'

export const file = action('operator', fileWithOffice, { revalidate: ['/console/[accountId]/filing'] })
