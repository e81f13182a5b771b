import type { z } from 'zod'
import type { Issue } from './refusal'

type Raw = z.core.$ZodIssue

const sized = (issue: Raw, limit: 'minimum' | 'maximum'): Issue['params'] => {
  const value = (issue as unknown as Record<string, unknown>)[limit]
  return { limit: typeof value === 'bigint' ? Number(value) : ((value as number | string) ?? '') }
}

function code(issue: Raw): string {
  if (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1) return 'required'
  if (issue.code === 'too_small' || issue.code === 'too_big') return `${issue.code}_${issue.origin}`
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'required'
  if (issue.code === 'invalid_format') return `invalid_${issue.format}`
  if (issue.code === 'custom' && issue.message && /^[a-z_.]+$/.test(issue.message)) return issue.message
  return issue.code
}

/** Turns zod's issues into field, code and limit; the words are made where the language is known. */
export const issuesOf = (error: z.ZodError): Issue[] =>
  (error.issues as Raw[]).map((issue) => ({
    path: issue.path.map(String).join('.'),
    code: code(issue),
    params:
      issue.code === 'too_small'
        ? sized(issue, 'minimum')
        : issue.code === 'too_big'
          ? sized(issue, 'maximum')
          : ((issue as { params?: Issue['params'] }).params ?? {}),
  }))
