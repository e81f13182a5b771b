import { z } from 'zod'
import type { FigureName } from './figure'
import { FIGURES } from './figures'
import type { Shape } from './value-shape'

function shapeOfType(type: unknown, orNone = false): Shape {
  if (type instanceof z.ZodNullable) return shapeOfType(type.unwrap(), true)
  if (type instanceof z.ZodNumber) return { kind: 'number', min: Math.max(type.minValue ?? 0, 0), orNone }
  if (type instanceof z.ZodBoolean) return { kind: 'flag' }
  if (type instanceof z.ZodEnum) return { kind: 'choice', options: type.options.map(String) }
  if (type instanceof z.ZodArray) {
    const { minimum } = type._zod.bag as { minimum?: number }
    return { kind: 'list', of: shapeOfType(type.element), atLeast: minimum ?? 0 }
  }
  if (type instanceof z.ZodObject) {
    const cells = Object.entries<unknown>(type.shape).map(([key, cell]) => ({ key, shape: shapeOfType(cell) }))
    return { kind: 'table', cells }
  }
  throw new Error('a figure has a shape that no form knows')
}

/** What a figure's values look like; told from its zod shape, so that the form and the check cannot differ. */
export const shapeOf = (name: FigureName): Shape => shapeOfType(FIGURES[name].value)

/** Every figure's name, in the order in which the house lists them. */
export const FIGURE_NAMES = Object.keys(FIGURES) as FigureName[]

/** The keys of the cells that a shape has, at any depth. */
export function cellsOf(shape: Shape): string[] {
  if (shape.kind === 'table') return shape.cells.flatMap(({ key, shape: cell }) => [key, ...cellsOf(cell)])
  if (shape.kind === 'list') return cellsOf(shape.of)
  return shape.kind === 'choice' ? [...shape.options] : []
}
