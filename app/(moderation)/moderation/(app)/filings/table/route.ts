import { exportFilings, type FilingRecord } from '@/lib/filing'
import type { Locale } from '@/lib/platform/actor'
import { csvRoute } from '@/lib/platform/http/csv-route'
import { words } from '@/lib/platform/words'

const COLUMNS = [
  'number',
  'state',
  'region',
  'account',
  'handle',
  'kind',
  'subjectKind',
  'subject',
  'subjectNumber',
  'operator',
  'operatorNumber',
  'operatorPhone',
  'contact',
  'contactPhone',
  'contactEmail',
  'address',
  'purpose',
  'due',
  'submitted',
] as const

function rowOf(record: FilingRecord, locale: Locale): string[] {
  const t = words(locale, 'filing')
  const { answers } = record
  const cells: Record<(typeof COLUMNS)[number], string | null | undefined> = {
    number: record.number,
    state: t(`states.${record.state}`),
    region: record.regionName,
    account: record.accountName,
    handle: record.handle,
    kind: t(`csv.kinds.${record.kind}`),
    subjectKind: t(`subjects.${record.subjectKind}`),
    subject: record.subjectName,
    subjectNumber: record.subjectNumber,
    operator: answers.operatorName,
    operatorNumber: record.operatorNumber,
    operatorPhone: answers.operatorPhone,
    contact: answers.contactName,
    contactPhone: answers.contactPhone,
    contactEmail: answers.contactEmail,
    address: answers.address,
    purpose: answers.purpose,
    due: record.dueOn,
    submitted: record.submittedAt,
  }
  return COLUMNS.map((column) => cells[column] ?? '')
}

/** An office's filings as a table for its own use (ACC-14). */
export const GET = csvRoute('administrator', exportFilings, {
  headOf(locale) {
    const t = words(locale, 'filing')
    return { file: t('csv.file'), names: COLUMNS.map((column) => t(`csv.${column}`)) }
  },
  rowsOf: ({ records }, locale) => records.map((record) => rowOf(record, locale)),
})
