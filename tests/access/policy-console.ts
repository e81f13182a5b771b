import { latestVersion } from '@/lib/agreement'
import { db } from '@/lib/platform/db'
import { execute } from '@/lib/platform/use-case'
import {
  announceNewVersion,
  getAnnouncementForm,
  getFigure,
  getWhatIf,
  listFigures,
  listVersions,
  planEntry,
  withdrawAnnouncedVersion,
  withdrawEntry,
} from '@/lib/policy-console'
import { ctxOf, SYSTEM } from '@/tests/support/cast'
import { type AccessRow, row } from './matrix'

const plan = { figure: 'keywordRules', from: '2027-01-01', value: '150', reason: 'decided by the board' }
const readers = ['supervisor', 'regulator'] as const
const supervisors = { may: ['supervisor'] as const, refuse: { forbidden: ['regulator'] as const } }
const document = 'privacy-policy' as const

async function announcement() {
  const { version: base, clauses, words } = await latestVersion(db, document)
  const forms = clauses.map(({ id }, at) => {
    const of = (language: 'zh-Hant' | 'zh-Hans' | 'en') => ({
      title: words[language][at]?.title ?? '',
      text: `${words[language][at]?.text ?? ''} +`,
      summary: '',
    })
    return [id, { 'zh-Hant': of('zh-Hant'), 'zh-Hans': of('zh-Hans'), en: of('en') }] as const
  })
  const changes = { 'zh-Hant': '改', 'zh-Hans': '改', en: 'changed' }
  return {
    document,
    base,
    from: '2027-03-01',
    changes,
    reason: 'decided by the board',
    clauses: Object.fromEntries(forms),
  }
}

export const rows: AccessRow[] = [
  row(listFigures, { may: readers }),
  row(getFigure, { input: () => ({ figure: 'keywordRules' }), may: readers }),
  row(getWhatIf, { input: () => plan, may: readers }),
  row(planEntry, { input: () => plan, ...supervisors }),
  row(withdrawEntry, {
    input: async () => ({
      entryId: (await execute(planEntry, ctxOf(SYSTEM), plan)).entryId,
      reason: 'decided by the board',
    }),
    ...supervisors,
  }),
  row(listVersions, { may: readers }),
  row(getAnnouncementForm, { input: () => ({ document }), ...supervisors }),
  row(announceNewVersion, { input: announcement, ...supervisors }),
  row(withdrawAnnouncedVersion, {
    input: () => ({ document, version: 'v3', reason: 'decided by the board' }),
    ...supervisors,
  }),
]
