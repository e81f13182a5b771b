// Next lets `import 'server-only'` through on the server by an export condition. Setting that condition for the whole
// process would also change what `react` is, so here only this one name resolves to nothing.
import { registerHooks } from 'node:module'

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'server-only'
      ? { url: 'data:text/javascript,', format: 'module', shortCircuit: true }
      : next(specifier, context),
})
