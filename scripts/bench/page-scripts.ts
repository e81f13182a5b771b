import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { root } from './built'

interface Manifest {
  rootMainFiles: string[]
  polyfillFiles: string[]
}

export interface ScriptBytes {
  total: number
  /** What every page of the framework loads, whoever wrote it. */
  framework: number
  /** What is ours on this page. */
  own: number
}

/** The bytes of a page's scripts as they travel (Brotli), the framework's runtime told apart by the build's own manifest. */
export async function scriptBytes(origin: string, html: string): Promise<ScriptBytes> {
  const manifest = JSON.parse(await readFile(path.join(root, '.next/build-manifest.json'), 'utf8')) as Manifest
  const runtime = new Set([...manifest.rootMainFiles, ...manifest.polyfillFiles].map((file) => `/_next/${file}`))
  const sources = new Set([...html.matchAll(/<script[^>]*\ssrc="([^"?]+)/g)].map(([, source = '']) => source))
  const bytes: ScriptBytes = { total: 0, framework: 0, own: 0 }
  for (const source of sources) {
    const script = Buffer.from(await (await fetch(new URL(source, origin))).arrayBuffer())
    const size = brotliCompressSync(script).length
    bytes.total += size
    bytes[runtime.has(source) ? 'framework' : 'own'] += size
  }
  // What the framework needs of old browsers alone is not loaded by those of today.
  return bytes
}
