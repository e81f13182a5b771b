import 'server-only'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { storage } from '@/lib/platform/storage'
import { kindsOf } from './copy-store'
import type { Person } from './subject'

interface Copy {
  key: string
  bytes: number
  counts: Record<string, number>
}

/** Writes everything that is held of a person as one JSON document, row by row, and puts it into the storage. */
export async function writeCopy(requestId: string, person: Person, now: Date): Promise<Copy> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'xintai-copy-'))
  const [file, key] = [path.join(folder, 'own-data.json'), `personal/${requestId}/own-data.json`]
  const counts: Record<string, number> = {}
  try {
    await pipeline(() => pieces(person, now, counts), createWriteStream(file, { mode: 0o600 }))
    const { size } = await stat(file)
    await storage().put(key, { stream: createReadStream(file), size }, { contentType: 'application/json' })
    return { key, bytes: size, counts }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function* pieces(person: Person, now: Date, counts: Record<string, number>): AsyncGenerator<string> {
  yield `{\n"format": "xintai-own-data", "version": 1, "madeAt": ${JSON.stringify(now)}`
  for (const [name, rows] of kindsOf(person)) {
    yield `,\n${JSON.stringify(name)}: [`
    counts[name] = 0
    for await (const row of rows) {
      yield `${counts[name] > 0 ? ',' : ''}\n${JSON.stringify(row)}`
      counts[name] += 1
    }
    yield ']'
  }
  yield '\n}\n'
}
