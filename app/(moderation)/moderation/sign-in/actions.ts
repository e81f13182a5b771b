'use server'
import { signInAdministrator } from '@/lib/identity'
import { signInAction } from '@/lib/platform/http/session-action'

export const enter = signInAction('administrator', signInAdministrator, '/moderation')
