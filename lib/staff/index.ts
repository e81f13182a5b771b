import 'server-only'

export { getStaffMember, listStaff } from './get-staff'
export { changeRole, endStaff, inviteStaff, resetStaff } from './manage-staff'
export { beginSetup, finishSetup, getStaffLink } from './set-up'
