import 'server-only'

export { actorOfConsoleToken } from './actor-of-token'
export { listTokens, makeToken, revokeToken } from './manage-tokens'
