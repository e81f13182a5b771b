import { listBookings } from '@/lib/ledger'
import { type AccessRow, row } from './matrix'

export const rows: AccessRow[] = [row(listBookings, { may: ['supervisor', 'regulator'] })]
