import * as filing from '@/lib/filing'
import { execute } from '@/lib/platform/use-case'
import { type Cast, ctxOf } from '@/tests/support/cast'
import { filled } from '../lib/filing/setting'
import { type AccessRow, MEMBERS, row } from './matrix'

/** A filing of Fujian, the office of the cast's officer, that waits. */
async function submitted({ account, holder }: Cast) {
  await execute(filing.fileWithOffice, ctxOf(holder), { ...filled(account.id), submit: 'on' })
  return { accountId: account.id, version: 1 }
}
const added = { code: 'island-north', nameHant: '北島', nameHans: '北岛', nameEn: 'Northern Isle' }
const NAMES = { nameHant: '浙', nameHans: '浙', nameEn: 'Zhe' }
const region = () => ({ code: '330000', version: 0 })
const OFFICE = ['filingOfficer', 'supervisor'] as const

export const rows: AccessRow[] = [
  row(filing.getFiling, { input: ({ account }) => ({ accountId: account.id }), may: MEMBERS }),
  row(filing.getFilingNumber, { input: ({ account }) => ({ accountId: account.id }), may: 'everyone' }),
  row(filing.fileWithOffice, {
    input: ({ account }) => filled(account.id),
    may: ['holder', 'administrator'],
    refuse: { forbidden: ['editor', 'agent', 'analyst'] },
  }),
  row(filing.countFilings, { may: OFFICE }),
  row(filing.listRegions, { may: ['supervisor'] }),
  row(filing.addRegion, { input: () => added, may: ['supervisor'] }),
  row(filing.renameRegion, { input: () => ({ ...region(), ...NAMES }), may: ['supervisor'] }),
  row(filing.endRegion, { input: region, may: ['supervisor'] }),
  row(filing.reopenRegion, { input: region, may: ['supervisor'] }),
  row(filing.listFilings, { may: OFFICE }),
  row(filing.exportFilings, { may: OFFICE }),
  row(filing.getFilingForOffice, {
    input: async (cast) => ({ accountId: (await submitted(cast)).accountId }),
    may: OFFICE,
  }),
  row(filing.acceptFiling, { input: async (cast) => ({ ...(await submitted(cast)), number: 'MIN-1' }), may: OFFICE }),
  row(filing.returnFiling, {
    input: async (cast) => ({ ...(await submitted(cast)), reason: '地址不全', mend: ['address' as const] }),
    may: OFFICE,
  }),
  row(filing.openFilings, { may: [] }),
  row(filing.remindOfFilings, { may: [] }),
]
