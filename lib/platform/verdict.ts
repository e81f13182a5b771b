/** What a policy answers: yes, no with a reason, or "for you this does not exist". */
export type Verdict = { kind: 'allow' } | { kind: 'deny'; code: string } | { kind: 'hidden' }

export const allow = (): Verdict => ({ kind: 'allow' })
export const deny = (code: string): Verdict => ({ kind: 'deny', code })
/** Answers strangers word for word as if the thing did not exist. */
export const hidden = (): Verdict => ({ kind: 'hidden' })
