'use server'
import { beginSetup, finishSetup } from '@/lib/staff'
import { action } from '@/lib/platform/http/action'

export const begin = action('public', beginSetup)
export const finish = action('public', finishSetup)
