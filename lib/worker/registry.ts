import type { z } from 'zod'
import { dropAccountPages, replaceMaterialInDrafts } from '@/lib/articles/jobs'
import { dropNeighbours } from '@/lib/collections/jobs'
import { beginPaidCheck, checkCertification } from '@/lib/certification/jobs'
import { askLink } from '@/lib/checkup/jobs'
import { tellOfFiling } from '@/lib/filing/jobs'
import { sweepPictureFiles } from '@/lib/media/jobs'
import { deliverMassSend, notifyApprovers, notifyOfDecision, notifyOfRejection } from '@/lib/mass-send/jobs'
import { mailCode, mailNewDevice, mailSecondFactorChanged } from '@/lib/identity/jobs'
import { mailInvitation } from '@/lib/members/jobs'
import { workArchive } from '@/lib/archive/jobs'
import { eraseEndedAccount } from '@/lib/lifecycle/jobs'
import { makeCopy, takeLeave } from '@/lib/personal-data/jobs'
import {
  announcePenaltyEnd,
  tellOfOverturning,
  tellOfPenalty,
  tellOfPenaltyEnd,
  tellReporters,
} from '@/lib/moderation/jobs'
import {
  mailNotification,
  notifyApproved,
  notifyLate,
  notifyOfCertification,
  notifyOfFreeze,
  notifyOfJoining,
  notifyOfStorage,
  notifyOfRemoval,
  notifyOfVersion,
  notifyOfVersionPage,
  notifyReturned,
  notifyWaiver,
} from '@/lib/notifications/jobs'
import {
  askPayment,
  carryRefund,
  closeAtProvider,
  expirePayment,
  fetchProviderKeys,
  prepayPayment,
} from '@/lib/payments/jobs'
import { recordLike } from '@/lib/author-likes/jobs'
import { tellReprinters } from '@/lib/originals/jobs'
import { mailStaffLink } from '@/lib/staff/jobs'
import { dispatchEvent } from '@/lib/platform/dispatch'
import type { Job } from '@/lib/platform/jobs'
import { replaceMaterialInReplies } from '@/lib/replies/jobs'
import { eraseProof, sweepProofFiles } from '@/lib/proofs/jobs'
import { indexArticle } from '@/lib/search/jobs'
import { closeWaiver } from '@/lib/waivers/jobs'

const list = (...jobs: unknown[]) => jobs as Job<z.ZodType>[]

/** Every job there is; an architecture test fails when a domain's jobs.ts has one that is not here. */
export const jobs: readonly Job<z.ZodType>[] = list(
  dispatchEvent,
  mailCode,
  mailNewDevice,
  mailSecondFactorChanged,
  mailInvitation,
  mailStaffLink,
  deliverMassSend,
  notifyApprovers,
  notifyOfDecision,
  notifyOfRejection,
  beginPaidCheck,
  checkCertification,
  dropAccountPages,
  tellReprinters,
  recordLike,
  dropNeighbours,
  indexArticle,
  tellOfFiling,
  announcePenaltyEnd,
  tellOfPenalty,
  tellOfPenaltyEnd,
  tellOfOverturning,
  tellReporters,
  mailNotification,
  notifyApproved,
  notifyOfCertification,
  notifyOfFreeze,
  notifyOfJoining,
  notifyOfStorage,
  notifyOfRemoval,
  notifyReturned,
  prepayPayment,
  askPayment,
  expirePayment,
  closeAtProvider,
  carryRefund,
  fetchProviderKeys,
  eraseEndedAccount,
  eraseProof,
  sweepProofFiles,
  sweepPictureFiles,
  replaceMaterialInDrafts,
  replaceMaterialInReplies,
  notifyLate,
  notifyWaiver,
  closeWaiver,
  workArchive,
  makeCopy,
  takeLeave,
  notifyOfVersion,
  notifyOfVersionPage,
  askLink,
)
