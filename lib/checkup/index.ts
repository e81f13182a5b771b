import 'server-only'

export { checkLinks } from './check-links'
export { checkUp, getCheckUp } from './get-check-up'
export { forgetLinkChecks } from './forget-links'
export { addRuleWord, endRuleWord, listRuleWords } from './rule-words'
