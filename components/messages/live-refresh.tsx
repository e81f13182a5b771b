'use client'
import { useRouter } from 'next/navigation'
import { useLive } from '@/components/ui/use-live'

/** Keeps a page fresh without a mark, where there is no room for one. */
export function LiveRefresh({ accountId }: { accountId: string }) {
  const router = useRouter()
  useLive(`/api/stream?as=operator&account=${accountId}`, () => router.refresh())
  return null
}
