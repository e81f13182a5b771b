import 'server-only'

export { getSendResult } from './get-send-result'
export { getSendTimes } from './get-send-times'
