'use client'
import { createContext, type ReactNode, use } from 'react'
import type { SecondFactorKind } from '@/lib/identity/contract'

const FactorKindContext = createContext<SecondFactorKind>('mail')

/** Tells every form below it what the signed-in person proves themselves with; the console's frames hold one. */
export const FactorKind = ({ kind, children }: { kind: SecondFactorKind; children: ReactNode }) => (
  <FactorKindContext value={kind}>{children}</FactorKindContext>
)

export const useFactorKind = (): SecondFactorKind => use(FactorKindContext)
