import { expect, test } from 'vitest'
import { figureCommand } from '@/scripts/xintai/figure'

const ask = async (name: string, values: { on?: string; for?: string }) =>
  (await figureCommand.run({ values, positionals: [name] })).json

test.each([
  ['person', '2018-02-09', 5, '2012-08-18'],
  ['person', '2018-02-10', 2, '2018-02-10'],
  ['person', '2018-11-16', 1, '2018-11-16'],
  ['enterprise', '2018-11-15', 5, '2018-02-10'],
  ['enterprise', '2018-11-16', 2, '2018-11-16'],
  ['organisation', '2018-02-09', 50, '2012-08-18'],
  ['government', '2018-11-16', 5, '2018-11-16'],
  ['media', '2018-11-16', 5, '2018-11-16'],
])(
  'the command says what %s may hold on %s, since when and by which rule, and nothing else',
  async (who, on, value, from) => {
    expect(await ask('accounts-per-subject', { on, for: who })).toEqual({
      name: 'accounts-per-subject',
      value,
      from,
      source: 'ACC-4',
    })
  },
)

test('a figure that makes no difference between subjects holds for each of them', async () => {
  for (const who of ['person', 'enterprise', 'organisation', 'government', 'media'])
    expect(await ask('reclaim-after-days', { on: '2026-01-01', for: who })).toMatchObject({ value: 210 })
})

test('nobody’s part of a figure, a day before its first entry and an unknown name are said to be so', async () => {
  await expect(ask('accounts-per-subject', { for: 'robot' })).rejects.toThrow('has no value for "robot"')
  await expect(ask('accounts-per-subject', { on: '2012-08-17' })).rejects.toThrow('its first is of 2012-08-18')
  await expect(ask('accounts-per-moon', {})).rejects.toThrow('There is no figure')
})
