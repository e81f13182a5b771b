import { env } from './env'

/** Who runs this installation (AGR-4). */
export interface PlatformFacts {
  name: string
  legalEntity: string
  court: string
  contact: string
}

// Held by the process, not by the module: the front and Next's bundle load this file twice and must say the same name.
const held = globalThis as { xintaiFacts?: PlatformFacts | null }

/** Puts facts in force for this process, or with null those of the environment; called by the watcher and by tests. */
export function usePlatformFacts(facts: PlatformFacts | null): void {
  held.xintaiFacts = facts
}

/** The platform's name, entity, court and contact as they hold now: what a supervisor set, else the environment's. */
export const platformFacts = (): PlatformFacts =>
  held.xintaiFacts ?? {
    name: env.PLATFORM_NAME,
    legalEntity: env.PLATFORM_LEGAL_ENTITY,
    court: env.PLATFORM_COURT,
    contact: env.PLATFORM_CONTACT,
  }
