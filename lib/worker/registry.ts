import type { z } from 'zod'
import { deliverMassSend } from '@/lib/mass-send/jobs'
import { mailCode, mailNewDevice, mailSecondFactorChanged } from '@/lib/identity/jobs'
import { mailInvitation } from '@/lib/members/jobs'
import { eraseEndedAccount } from '@/lib/lifecycle/jobs'
import { announcePenaltyEnd } from '@/lib/moderation/jobs'
import {
  mailNotification,
  notifyApproved,
  notifyOfPenalty,
  notifyOfPenaltyEnd,
  notifyOfStorage,
  notifyReporters,
  notifyReturned,
} from '@/lib/notifications/jobs'
import {
  askPayment,
  carryRefund,
  closeAtProvider,
  expirePayment,
  fetchProviderKeys,
  prepayPayment,
} from '@/lib/payments/jobs'
import { dispatchEvent } from '@/lib/platform/dispatch'
import type { Job } from '@/lib/platform/jobs'

const list = (...jobs: unknown[]) => jobs as Job<z.ZodType>[]

/** Every job there is; an architecture test fails when a domain's jobs.ts has one that is not here. */
export const jobs: readonly Job<z.ZodType>[] = list(
  dispatchEvent,
  mailCode,
  mailNewDevice,
  mailSecondFactorChanged,
  mailInvitation,
  deliverMassSend,
  announcePenaltyEnd,
  mailNotification,
  notifyApproved,
  notifyOfPenalty,
  notifyOfPenaltyEnd,
  notifyOfStorage,
  notifyReporters,
  notifyReturned,
  prepayPayment,
  askPayment,
  expirePayment,
  closeAtProvider,
  carryRefund,
  fetchProviderKeys,
  eraseEndedAccount,
)
