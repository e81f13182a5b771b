import { format } from 'node:util'
import { afterEach, beforeEach, expect } from 'vitest'

const METHODS = ['debug', 'error', 'info', 'log', 'warn'] as const
let said: string[] = []

/** Makes a test fail that prints anything: a warning that nobody reads is a defect that nobody sees. */
export function failOnConsole(): void {
  for (const method of METHODS) {
    console[method] = (...words: unknown[]) => {
      said.push(format(...words))
    }
  }
  beforeEach(() => {
    said = []
  })
  afterEach(() => {
    expect(said, 'printed to the console').toEqual([])
  })
}
