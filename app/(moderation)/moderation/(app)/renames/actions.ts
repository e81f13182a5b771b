'use server'
import { approveRename, claimRename, releaseRename, returnRename } from '@/lib/names'
import { action } from '@/lib/platform/http/action'

const revalidate = ['/moderation/renames', '/moderation/renames/[renameId]']

export const claim = action('administrator', claimRename, { revalidate })
export const release = action('administrator', releaseRename, { revalidate })
export const approve = action('administrator', approveRename, { revalidate })
export const giveBack = action('administrator', returnRename, { revalidate })
