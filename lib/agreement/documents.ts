import type { Day } from '@/lib/platform/calendar'
import type { DocumentId } from './contract'

export interface DocumentVersion {
  version: string
  /** From this platform day on the version is in force. */
  from: Day
  sections: readonly string[]
}

/** Every version that ever was, oldest first. A version is never edited after its day of effect: a change is a new one (AGR-1). */
export const VERSIONS: Record<DocumentId, readonly DocumentVersion[]> = {
  'service-agreement': [
    {
      version: 'v1',
      from: '2012-08-18',
      sections: ['parties', 'account', 'number', 'content', 'use', 'penalties', 'data', 'changes', 'law'],
    },
  ],
  'privacy-policy': [
    {
      version: 'v1',
      from: '2012-08-18',
      sections: ['what', 'why', 'followers', 'others', 'security', 'keeping', 'rights'],
    },
  ],
  'special-rules': [
    {
      version: 'v1',
      from: '2012-08-18',
      sections: ['names', 'sends', 'originals', 'luring', 'certification', 'precedence'],
    },
  ],
}
