import { signInWithQq } from '@/lib/identity'
import { providerRoutes } from '@/lib/platform/http/provider-route'

/** Sign-in by QQ at the readers' and the operators' door. */
export const { GET, POST } = providerRoutes(signInWithQq)
