import { z } from 'zod'

export const FUNCTIONS = ['register', 'send', 'write', 'reply', 'rules', 'follow', 'upload', 'profile', 'file'] as const
export const FunctionName = z.enum(FUNCTIONS)
/** A function that can be suspended for everyone (AGR-4); its words are texts, `installation.functions`. */
export type FunctionName = z.infer<typeof FunctionName>

/** The use-cases that each function is made of; a test finds a name that no domain offers. */
export const USE_CASES: Record<FunctionName, readonly string[]> = {
  register: ['accounts.start-application', 'accounts.submit-application'],
  send: ['mass-send.schedule'],
  write: ['conversation.receive-message'],
  reply: ['messages.answer-by-hand'],
  rules: [
    'replies.set-fixed',
    'replies.clear-fixed',
    'replies.add-keyword-rule',
    'replies.edit-keyword-rule',
    'replies.delete-keyword-rule',
    'replies.move-keyword-rule',
    'replies.enable',
  ],
  follow: ['conversation.follow'],
  upload: ['media.add-picture'],
  profile: ['accounts.set-handle', 'accounts.update-profile', 'media.choose-account-picture'],
  file: ['filing.file'],
}
