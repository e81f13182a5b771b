import { z } from 'zod'
import { defineEvent } from '@/lib/platform/events'
import { DocumentId } from './contract'

const Version = z.object({ document: DocumentId, version: z.string() })

/** A supervisor announced a version for a later day (AGR-2). */
export const versionAnnounced = defineEvent('agreement.version_announced', Version)
/** An announced version was withdrawn before its day. */
export const versionWithdrawn = defineEvent('agreement.version_withdrawn', Version)
