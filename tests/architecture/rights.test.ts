import { expect, it } from 'vitest'
import { files, read } from './tree'

it('CERT-3 what kind and certification allow is read from one function', () => {
  const readers = files('lib', /\.ts$/).filter(
    (file) => !file.startsWith('lib/rulebook/') && read(file).includes("figure('accountRights'"),
  )
  expect(readers).toEqual(['lib/accounts/rights.ts'])
})
