'use client'
export { BrokenText as default } from '@/components/layout/broken-text'
