'use server'
import { resumeFunction as resumeFunctionCase, suspendFunction as suspendFunctionCase } from '@/lib/installation'
import { action } from '@/lib/platform/http/action'

const revalidate = ['/moderation/suspensions']

export const suspendFunction = action('administrator', suspendFunctionCase, { revalidate })
export const resumeFunction = action('administrator', resumeFunctionCase, { revalidate })
