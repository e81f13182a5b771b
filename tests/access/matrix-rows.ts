import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AccessRow } from './matrix'

const HARNESS = ['matrix.ts', 'matrix-rows.ts']

export const load = (file: string): Promise<Record<string, unknown>> =>
  import(/* @vite-ignore */ pathToFileURL(file).href)

/** The lines of every domain's file in this folder. */
export async function everyRow(): Promise<AccessRow[]> {
  const isOfDomain = (name: string) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !HARNESS.includes(name)
  const files = readdirSync(import.meta.dirname).filter(isOfDomain)
  const modules = await Promise.all(files.map((name) => load(path.join(import.meta.dirname, name))))
  return modules.flatMap((module) => (module.rows ?? []) as AccessRow[])
}
