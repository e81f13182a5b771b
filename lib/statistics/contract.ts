import { z } from 'zod'

export const SendResultInput = z.object({ accountId: z.uuid(), massSendId: z.uuid() })
export const SendTimesInput = z.object({ accountId: z.uuid() })

export interface ResultHour {
  /** The instant at which the hour begins. */
  hour: string
  reads: number
  shares: number
  unfollowed: number
}

/** What became of a send; each number's definition is a text, `statistics.definitions.<name>` (E11). */
export interface SendResult {
  /** Whom it reached when it became visible. */
  audience: number
  reads: number
  shares: number
  unfollowed: number
  /** From the hour in which it became visible; hours in which nothing happened are left out. */
  hours: ResultHour[]
}

/** One hour of the week in the account's zone: Monday is day 0. */
export interface WeekHour {
  day: number
  hour: number
}

export type SendTimes =
  /** From the account's own reads. `curve[day][hour]` is the share of the reads, the largest being 1. */
  | { basis: 'own'; sends: number; zone: string; best: WeekHour; curve: number[][] }
  /** Too few sends: what holds for accounts in general. */
  | { basis: 'default'; sends: number; least: number; zone: string }
