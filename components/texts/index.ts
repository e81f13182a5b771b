export { platformDayOf, useMomentText } from './moment'
export {
  argumentsOf,
  type IssueLike,
  issueText,
  keyOfCode,
  type MomentText,
  type RefusalLike,
  refusalText,
  type Translator,
} from './refusal'
