import 'server-only'

export { approveRename, claimRename, releaseRename, returnRename } from './decide-rename'
export { accountRenamed } from './events'
export { getFormerNames, getRenaming, listFormerNames } from './get-renaming'
export { countRenames, getRenameForReview, listRenames } from './list-renames'
export { requestRename, withdrawRename } from './request-rename'
