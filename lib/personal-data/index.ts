import 'server-only'

export { forgetCopies } from './forget-copies'
export { askForCopy, deletePerson, getCopy, getPrivacy } from './own-data'
