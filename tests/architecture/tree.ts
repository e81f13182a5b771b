import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')
export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
export const exists = (file: string): boolean => existsSync(path.join(root, file))

/** Every file under a folder of the tree, as paths from the root, whose name matches. */
export function files(folder: string, pattern: RegExp): string[] {
  if (!exists(folder)) return []
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => pattern.test(file) && !file.includes('node_modules'))
    .sort()
}

/** The domains: folders of lib/ that are not tools. */
export const domains = (): string[] =>
  readdirSync(path.join(root, 'lib'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['platform', 'worker'].includes(entry.name))
    .map((entry) => entry.name)
