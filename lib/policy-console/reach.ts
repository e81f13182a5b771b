import type { FigureName } from '@/lib/rulebook'
import { ACCOUNT_EFFECTS } from './account-effects'
import { CONTENT_EFFECTS } from './content-effects'
import type { MissingPart, WhatIfView } from './contract'
import type { Effects } from './effect'
import { TIME_EFFECTS } from './time-effects'

/**
 * How far the answer to "what if" reaches, for every figure there is: in exactly one of the three registries below, which an
 * architecture test checks. A domain that stores rows under a figure exports a bounded question and adds a line of effect.
 */
export const EFFECTS: Effects = { ...ACCOUNT_EFFECTS, ...CONTENT_EFFECTS, ...TIME_EFFECTS }

/** Figures that are asked for when something is done, and never of what is stored: a change touches only what is done after its day. */
export const LATER_ONLY: ReadonlySet<string> = new Set<FigureName>([
  'accountNameWidth',
  'agreementNoticeDays',
  'appealWindowDays',
  'applicationWindowWorkingDays',
  'articlesPerMassSend',
  'certificationTermMonths',
  'correctionCharacters',
  'correctionsPerArticle',
  'endedExportDays',
  'handleLooksPerMinute',
  'invitationDays',
  'likeAuthorOpen',
  'materialFolders',
  'likeCollectingLadderDays',
  'nameProtectionDays',
  'oneMonthMembershipMonths',
  'openReprint',
  'authorLikeAmountsFen',
  'authorLikeHoldDays',
  'authorLikeOwnFen',
  'authorLikeWordCharacters',
  'originalLeastCharacters',
  'nearCopyPercent',
  'reprintCommentCharacters',
  'paymentMaxFen',
  'paymentOpenMinutes',
  'registrationReviewWorkingDays',
  'renameReviewWorkingDays',
  'renameWithdrawHours',
  'renamesPerYear',
  'closingNoticeDays',
  'endedNameProtectionDays',
  'archiveKeptDays',
  'archiveImportBytes',
  'personExportKeptDays',
  'proofsPerSubject',
  'draftKeptDays',
  'draftVersionsKept',
  'unfinishedUploadHours',
  'videoBytes',
  'videoSeconds',
  'voiceBytes',
  'voiceSeconds',
  'waiverMore',
  'waiverReasonCharacters',
  'waiverWindowWorkingDays',
  'headroomMonths',
  'sendingBarDays',
  'massSendScheduleMinutes',
  'massSendHoldMinutes',
  'massSendApprovalHours',
  'previewHours',
  'previewsPerDay',
  'previewReaders',
  'sendTimeLeastSends',
  'traitAudienceLeast',
  'draftVersionsKept',
  'commentCharacters',
  'pinnedComments',
  'articlesPerCollection',
  'collectionsPerAccount',
  'collectionTitleCharacters',
  'voteAnswers',
  'voteCharacters',
  'voteDays',
  'certificationRecheckDays',
  'certificationRetryMinutes',
  'certificationReviewWorkingDays',
  'filingDeadlineDays',
  'filingReminderDays',
  'recallExportDays',
  'registrationConfirmEveryMonths',
  'registrationConfirmGraceDays',
  'staffLinkHours',
  'certificationBarDays',
])

/** Figures of parts that this release does not have: no row can be touched, and the answer says which part is missing. */
export const NOT_YET: Partial<Record<FigureName, MissingPart>> = {
  menuButtons: 'menu',
  tagsPerAccount: 'tags',
  tagsPerFollower: 'tags',
  operatorOpenedPerFollowerAndMonth: 'opened_conversations',
  accessTokenSeconds: 'developer',
  pushTimeoutMs: 'developer',
  pushTries: 'developer',
  pushResendHours: 'developer',
}

export const missingPartOf = (figure: FigureName): MissingPart | null => NOT_YET[figure] ?? null

/** How far the answer reaches where no effect could be counted. */
export function reachOfFigure(figure: FigureName): Exclude<WhatIfView['reach'], 'counted'> {
  if (NOT_YET[figure]) return 'not_yet'
  // A figure that had no value before its first entry has touched nobody.
  return LATER_ONLY.has(figure) || figure in EFFECTS ? 'later_only' : 'unknown'
}
