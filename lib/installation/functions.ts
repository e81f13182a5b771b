import { z } from 'zod'

/** The functions that an account's people find in its console. */
export const CONSOLE_FUNCTIONS = [
  'articles',
  'send',
  'reply',
  'comments',
  'rules',
  'upload',
  'followers',
  'profile',
  'codes',
  'rename',
  'certify',
  'pay',
  'file',
  'confirm',
  'people',
  'backup',
] as const
export const FUNCTIONS = ['register', 'waiver', ...CONSOLE_FUNCTIONS, 'follow', 'write', 'react', 'report'] as const
export const FunctionName = z.enum(FUNCTIONS)
/** A function that can be suspended for everyone (AGR-4); its words are texts, `installation.functions`. */
export type FunctionName = z.infer<typeof FunctionName>

/**
 * The use-cases that each function is made of. A new one that operators, readers or visitors may do gets its place here; a
 * test finds what has none, and a name that no domain offers. What ends, withdraws or takes leave has none: a way out stays open.
 */
export const USE_CASES: Record<FunctionName, readonly string[]> = {
  register: [
    'accounts.start-application',
    'accounts.accept-agreement',
    'accounts.send-binding-code',
    'accounts.prove-binding',
    'accounts.bind-own-address',
    'accounts.bind-qq',
    'accounts.choose-kind',
    'accounts.describe-subject',
    'accounts.name-account',
    'accounts.submit-application',
    'proofs.add-proof',
  ],
  waiver: ['waivers.apply'],
  articles: [
    'articles.create-draft',
    'articles.save-draft',
    'articles.restore-version',
    'articles.add-to-set',
    'articles.arrange-set',
    'articles.push-draft',
    'console-tokens.make',
    'checkup.check-links',
    'corrections.correct',
  ],
  send: ['mass-send.schedule', 'mass-send.approve', 'mass-send.publish', 'mass-send.save-setting'],
  reply: ['messages.answer-by-hand'],
  comments: [
    'comments.handle-comments',
    'comments.pin-comment',
    'comments.reply-to-comment',
    'comments.save-default',
    'comments.save-rule',
  ],
  rules: [
    'replies.set-fixed',
    'replies.clear-fixed',
    'replies.add-keyword-rule',
    'replies.edit-keyword-rule',
    'replies.delete-keyword-rule',
    'replies.move-keyword-rule',
    'replies.enable',
  ],
  upload: [
    'media.add-picture',
    'media.add-recording',
    'media.begin-upload',
    'media.note-upload-part',
    'media.claim-upload',
    'media.settle-upload',
    'media.describe-material',
    'media.replace-material',
    'media.add-folder',
    'media.rename-folder',
    'media.move-materials',
  ],
  followers: ['followers.remark', 'followers.block', 'followers.create-tag', 'followers.rename-tag', 'followers.tag'],
  profile: ['accounts.set-handle', 'accounts.update-profile', 'media.choose-account-picture'],
  codes: ['accounts.create-scene-code'],
  rename: ['names.request-rename'],
  certify: ['certification.start-order', 'certification.mend-order'],
  pay: ['certification.pay-order', 'payments.renew'],
  file: ['filing.file'],
  confirm: ['confirmations.confirm', 'confirmations.submit-change', 'proofs.add-change-proof'],
  people: [
    'members.invite-person',
    'members.resend-invitation',
    'members.accept-invitation',
    'members.change-member',
    'members.renew-member',
  ],
  backup: ['archive.start-backup', 'archive.begin-upload', 'archive.note-upload-part'],
  follow: ['conversation.follow', 'followers.save-my-traits'],
  write: ['conversation.receive-message'],
  react: ['articles.react', 'comments.write-comment', 'comments.like-comment'],
  report: ['moderation.report-account', 'articles.report-article', 'comments.report-comment'],
}
