import { countApplications } from '@/lib/accounts'
import { countChanges } from '@/lib/confirmations'
import { countRenames } from '@/lib/names'
import { ask } from '@/lib/platform/http/page-context'
import { countWaivers } from '@/lib/waivers'

/** The queues that reviewers decide, each with what waits by its due day; a domain with another queue adds its line. */
export const reviewQueues = () =>
  Promise.all([
    ask('administrator', countApplications, {}).then((counts) => ({
      key: 'applications' as const,
      href: '/moderation/applications',
      counts,
    })),
    ask('administrator', countRenames, {}).then((counts) => ({
      key: 'renames' as const,
      href: '/moderation/renames',
      counts,
    })),
    ask('administrator', countChanges, {}).then((counts) => ({
      key: 'confirmations' as const,
      href: '/moderation/confirmations',
      counts,
    })),
    ask('administrator', countWaivers, {}).then((counts) => ({
      key: 'waivers' as const,
      href: '/moderation/waivers',
      counts,
    })),
  ])
