import { bindQq } from '@/lib/accounts'
import { vouchForQq } from '@/lib/identity'
import { qqBindingRoutes } from '@/lib/platform/http/qq-binding-route'

/** Binding a registration to a QQ number: `start` leads to QQ, `callback` comes back (ACC-1). */
export const { GET, POST } = qqBindingRoutes(vouchForQq, bindQq)
