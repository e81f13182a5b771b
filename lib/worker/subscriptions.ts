import { applicationApproved, applicationLate, applicationReturned, applicationWithdrawn } from '@/lib/accounts/events'
import { dropAccountPages, replaceMaterialInDrafts } from '@/lib/articles/jobs'
import { articleCorrected, articleDeleted, articlePublished } from '@/lib/articles/events'
import {
  certificationChanged,
  certificationEnding,
  certificationFailed,
  certificationLapsed,
  certificationPassed,
} from '@/lib/certification/events'
import { beginPaidCheck } from '@/lib/certification/jobs'
import { dropNeighbours } from '@/lib/collections/jobs'
import { commentRulesChanged } from '@/lib/comments/events'
import { secondFactorChanged, signedInFromNewDevice } from '@/lib/identity/events'
import { mailNewDevice, mailSecondFactorChanged } from '@/lib/identity/jobs'
import { materialReplaced, storageNearing } from '@/lib/media/events'
import { memberJoined, memberLeft, sendingWasFreed, sendingWasFrozen } from '@/lib/members/events'
import { versionAnnounced, versionWithdrawn } from '@/lib/agreement/events'
import { filingAccepted, filingReturned } from '@/lib/filing/events'
import { tellOfFiling } from '@/lib/filing/jobs'
import { caseDecided, decisionOverturned, penaltyEnded, penaltyImposed } from '@/lib/moderation/events'
import { tellOfOverturning, tellOfPenalty, tellOfPenaltyEnd, tellReporters } from '@/lib/moderation/jobs'
import {
  notifyApproved,
  notifyLate,
  notifyOfCertification,
  notifyOfFreeze,
  notifyOfJoining,
  notifyOfStorage,
  notifyOfRemoval,
  notifyOfVersion,
  notifyReturned,
  notifyWaiver,
} from '@/lib/notifications/jobs'
import { recordLike } from '@/lib/author-likes/jobs'
import { tellReprinters } from '@/lib/originals/jobs'
import { paymentClosed, paymentStarted, paymentSucceeded, refundRequested } from '@/lib/payments/events'
import { carryRefund, closeAtProvider, prepayPayment } from '@/lib/payments/jobs'
import { sendReviewed } from '@/lib/checkup/events'
import { massSendDecided, massSendRejected, massSendRequested } from '@/lib/mass-send/events'
import { deliverMassSend, notifyApprovers, notifyOfDecision, notifyOfRejection } from '@/lib/mass-send/jobs'
import { on, type Subscription } from '@/lib/platform/dispatch'
import { replaceMaterialInReplies } from '@/lib/replies/jobs'
import { indexArticle } from '@/lib/search/jobs'
import { waiverDecided } from '@/lib/waivers/events'
import { closeWaiver } from '@/lib/waivers/jobs'

/** The house's causes and consequences, all of them. */
export const subscriptions: readonly Subscription[] = [
  on(materialReplaced, replaceMaterialInDrafts, (replaced) => replaced),
  on(materialReplaced, replaceMaterialInReplies, (replaced) => replaced),
  on(signedInFromNewDevice, mailNewDevice, ({ sessionId }) => ({ sessionId })),
  on(secondFactorChanged, mailSecondFactorChanged, ({ operatorId, change }, eventId) => ({
    operatorId,
    change,
    eventId,
  })),
  on(
    applicationApproved,
    notifyApproved,
    ({ applicationId, accountId, operatorId, accountName, handle, reason }, eventId) => ({
      applicationId,
      accountId,
      operatorId,
      account: accountName,
      handle,
      reason,
      eventId,
    }),
  ),
  on(
    applicationReturned,
    notifyReturned,
    ({ applicationId, accountId, operatorId, accountName, reason, mend }, eventId) => ({
      applicationId,
      accountId,
      operatorId,
      account: accountName,
      reason,
      fields: mend.length,
      eventId,
    }),
  ),
  on(applicationLate, notifyLate, ({ applicationId, accountId, operatorId, accountName, dueOn }, eventId) => ({
    applicationId,
    accountId,
    operatorId,
    account: accountName,
    dueOn,
    eventId,
  })),
  on(sendReviewed, deliverMassSend, ({ accountId, massSendId }) => ({ accountId, massSendId })),
  on(massSendRequested, notifyApprovers, (key) => key),
  on(massSendDecided, notifyOfDecision, (decision) => decision),
  on(massSendRejected, notifyOfRejection, (rejection) => rejection),
  on(applicationWithdrawn, closeWaiver, ({ applicationId }) => ({ applicationId })),
  on(waiverDecided, notifyWaiver, (word, eventId) => ({ ...word, eventId })),
  on(memberJoined, notifyOfJoining, ({ accountId, operatorId, role }, eventId) => ({
    accountId,
    operatorId,
    role,
    eventId,
  })),
  on(memberLeft, notifyOfRemoval, ({ accountId, operatorId, by }, eventId) => ({ accountId, operatorId, by, eventId })),
  on(sendingWasFrozen, notifyOfFreeze, ({ accountId, startedBy, endedSessions }, eventId) => ({
    accountId,
    operatorId: startedBy,
    ended: endedSessions,
    eventId,
  })),
  on(sendingWasFreed, notifyOfFreeze, ({ accountId, by }, eventId) => ({
    accountId,
    operatorId: by,
    ended: null,
    eventId,
  })),
  on(filingAccepted, tellOfFiling, ({ accountId, stepId, number }) => ({
    accountId,
    stepId,
    kind: 'filing_accepted' as const,
    facts: { number, reason: '' },
  })),
  on(filingReturned, tellOfFiling, ({ accountId, stepId, reason }) => ({
    accountId,
    stepId,
    kind: 'filing_returned' as const,
    facts: { number: '', reason },
  })),
  on(penaltyImposed, tellOfPenalty, ({ decisionId }) => ({ decisionId })),
  on(penaltyImposed, tellReprinters, ({ decisionId, removed }) =>
    removed?.targetKind === 'article' ? { articleId: removed.targetId, decisionId } : null,
  ),
  on(storageNearing, notifyOfStorage, (payload) => payload),
  on(penaltyEnded, tellOfPenaltyEnd, ({ penaltyId }) => ({ penaltyId })),
  on(decisionOverturned, tellOfOverturning, ({ decisionId, isBack }) => ({ decisionId, isBack })),
  on(decisionOverturned, dropAccountPages, ({ accountId }) => ({ accountId })),
  on(caseDecided, tellReporters, ({ caseId, decisionId }) => ({ caseId, decisionId })),
  on(paymentStarted, prepayPayment, ({ paymentId }) => ({ paymentId })),
  on(paymentClosed, closeAtProvider, ({ paymentId }) => ({ paymentId })),
  on(refundRequested, carryRefund, ({ refundId }) => ({ refundId })),
  on(paymentSucceeded, recordLike, ({ purpose, refId, paidAt }) =>
    purpose === 'author_like' ? { likeId: refId, paidAt } : null,
  ),
  on(paymentSucceeded, beginPaidCheck, ({ purpose, refId, paidAt }) =>
    purpose === 'certification' ? { orderId: refId, paidAt } : null,
  ),
  on(articlePublished, dropNeighbours, ({ articleId }) => ({ articleId })),
  on(articleDeleted, dropNeighbours, ({ articleId }) => ({ articleId })),
  on(articlePublished, indexArticle, ({ articleId }) => ({ articleId })),
  on(articleCorrected, indexArticle, ({ articleId }) => ({ articleId })),
  on(articleDeleted, indexArticle, ({ articleId }) => ({ articleId })),
  on(penaltyImposed, dropNeighbours, ({ removed }) =>
    removed?.targetKind === 'article' ? { articleId: removed.targetId } : null,
  ),
  on(penaltyImposed, indexArticle, ({ removed }) =>
    removed?.targetKind === 'article' ? { articleId: removed.targetId } : null,
  ),
  on(commentRulesChanged, dropAccountPages, ({ accountId }) => ({ accountId })),
  on(certificationPassed, dropAccountPages, ({ accountId }) => ({ accountId })),
  on(certificationLapsed, dropAccountPages, ({ accountId }) => ({ accountId })),
  on(certificationChanged, dropAccountPages, ({ accountId }) => ({ accountId })),
  on(certificationPassed, notifyOfCertification, ({ accountId, certificationId, until }) => ({
    accountId,
    kind: 'certification_passed' as const,
    facts: { until },
    causeKey: `certification:${certificationId}`,
  })),
  on(certificationFailed, notifyOfCertification, ({ accountId, orderId, checkNo, cause, differing, recheckUntil }) => ({
    accountId,
    kind: 'certification_failed' as const,
    facts: { cause, differing, recheckUntil: recheckUntil ?? 'none' },
    causeKey: `certification-check:${orderId}:${checkNo}`,
  })),
  on(certificationEnding, notifyOfCertification, ({ accountId, certificationId, days, until }) => ({
    accountId,
    kind: 'certification_ending' as const,
    facts: { days, until },
    causeKey: `certification-end:${certificationId}:${days}`,
  })),
  on(certificationLapsed, notifyOfCertification, ({ accountId, certificationId, until }) => ({
    accountId,
    kind: 'certification_lapsed' as const,
    facts: { until },
    causeKey: `certification-end:${certificationId}:0`,
  })),
  on(versionAnnounced, notifyOfVersion, (version) => ({ ...version, what: 'announced' as const })),
  on(versionWithdrawn, notifyOfVersion, (version) => ({ ...version, what: 'withdrawn' as const })),
]
