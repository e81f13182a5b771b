import { describe, expect, it } from 'vitest'
import { formInput, typedValues } from '@/lib/platform/http/form-input'

const form = (...pairs: [string, string][]) => {
  const data = new FormData()
  for (const [name, value] of pairs) data.append(name, value)
  return formInput(data)
}

describe('a form as input', () => {
  it('nests dotted names, lists repeated ones, and leaves out what React adds', () => {
    expect(form(['a.b', '1'], ['a.c', '2'], ['tag', 'x'], ['tag', 'y'], ['one[]', 'z'], ['$ACTION_ID_1', ''])).toEqual({
      a: { b: '1', c: '2' },
      tag: ['x', 'y'],
      one: ['z'],
    })
  })
  it('cannot reach a prototype', () => {
    expect(form(['__proto__.x', '1'], ['a.constructor.prototype.x', '1'])).toEqual({ a: {} })
    expect(({} as { x?: string }).x).toBeUndefined()
  })
})

describe('what was typed, for showing it again', () => {
  it('holds every text field, and no secret', () => {
    const data = new FormData()
    for (const [name, value] of [
      ['text', 'long'],
      ['tag', 'a'],
      ['tag', 'b'],
      ['password', 'x'],
      ['identityNumber', '11010519491231002X'],
      ['$ACTION_KEY', 'k'],
    ] as const)
      data.append(name, value)
    data.append('picture', new File(['x'], 'x.png'))
    expect(typedValues(data)).toEqual({ text: ['long'], tag: ['a', 'b'] })
  })
})
