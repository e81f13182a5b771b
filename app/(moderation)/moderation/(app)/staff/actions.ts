'use server'
import {
  changeRole as changeRoleCase,
  endStaff as endStaffCase,
  inviteStaff as inviteStaffCase,
  resetStaff as resetStaffCase,
} from '@/lib/staff'
import { action } from '@/lib/platform/http/action'

const revalidate = ['/moderation/staff', '/moderation/staff/[administratorId]']

export const inviteStaff = action('administrator', inviteStaffCase, { revalidate })
export const changeRole = action('administrator', changeRoleCase, { revalidate })
export const resetStaff = action('administrator', resetStaffCase, { revalidate })
export const endStaff = action('administrator', endStaffCase, { revalidate })
