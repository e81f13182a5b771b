// The law of docs and of docs/decisions: which part of the tree may know which. tests/architecture plants a violation of
// each rule and fails when one passes.
const DOMAIN = '^lib/(?!platform/|rulebook/|worker/)([^/]+)/'
const DOORS = '^lib/[^/]+/(index|contract)\\.ts$'
const PURE = '^lib/[^/]+/(rules|policy|contract|subject)\\.ts$'
const VALUES = '^lib/platform/(actor|verdict|refusal|money|calendar|html/kinds)\\.ts$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-inside-is-private',
      comment: 'Another domain is reached through index, contract or events only.',
      severity: 'error',
      from: { path: DOMAIN },
      to: { path: DOMAIN, pathNot: ['^lib/$1/', '^lib/[^/]+/(index|contract|events)\\.ts$'] },
    },
    {
      name: 'app-uses-front-doors',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: DOMAIN, pathNot: DOORS },
    },
    {
      name: 'components-know-contracts-only',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^lib/', pathNot: '^lib/[^/]+/contract\\.ts$' },
    },
    {
      name: 'components-never-reach-the-server',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '(^lib/.*/(store|index)\\.ts|^lib/platform/db\\.ts)$', reachable: true },
    },
    {
      name: 'rules-are-pure',
      comment:
        'rules, policy, contract and subject read values of their own domain, contracts, figures; never the world.',
      severity: 'error',
      from: { path: '^lib/([^/]+)/(rules|policy|contract|subject)\\.ts$' },
      to: {
        pathNot: ['^lib/$1/', PURE, '^lib/rulebook/', VALUES, 'node_modules/zod/', '^(node_modules/)?opencc-js/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'rules-never-reach-the-world',
      comment: 'Not through a file between either.',
      severity: 'error',
      from: { path: PURE },
      to: {
        path: '(^lib/(?!platform/|rulebook/)[^/]+/([a-z-]*store|jobs)|^lib/platform/outbound)\\.ts$',
        reachable: true,
      },
    },
    {
      name: 'only-stores-hold-the-client',
      comment:
        'Jobs and the worker open their own transaction for a store. A type of the client is a shape, not the client.',
      severity: 'error',
      from: {
        path: '^(lib|app|components)/',
        pathNot: ['store\\.ts$', '/(jobs|watch)\\.ts$', '^lib/(platform|worker)/'],
      },
      to: {
        path: ['^lib/platform/db\\.ts$', 'node_modules/@prisma/', '^prisma/generated/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-jobs-call-out',
      severity: 'error',
      from: { path: '^(lib|app|components)/', pathNot: ['/jobs\\.ts$', '^lib/platform/'] },
      to: { path: '^lib/platform/outbound\\.ts$' },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: '^lib/platform/' },
      to: { path: DOMAIN },
    },
    {
      name: 'rulebook-knows-platform-only',
      severity: 'error',
      from: { path: '^lib/rulebook/' },
      to: { path: '^(lib|app|components)/', pathNot: '^lib/(rulebook|platform)/' },
    },
    {
      name: 'domains-know-no-framework',
      severity: 'error',
      from: { path: DOMAIN },
      to: {
        path: ['node_modules/(next|react|react-dom|next-auth|next-intl)/', '^lib/platform/http/', '^(app|components)/'],
      },
    },
    {
      name: 'worker-reaches-doors-only',
      comment: 'The worker knows what a domain offers (index), does (jobs) and says (events).',
      severity: 'error',
      from: { path: '^lib/worker/' },
      to: { path: ['^(app|components)/', DOMAIN], pathNot: '^lib/[^/]+/(index|jobs|events)\\.ts$' },
    },
    {
      name: 'nobody-reaches-up-to-the-worker',
      severity: 'error',
      from: { path: '^(lib|app|components)/', pathNot: '^lib/worker/' },
      to: { path: '^lib/worker/' },
    },
    {
      name: 'product-knows-no-test-and-no-command',
      severity: 'error',
      from: { path: '^(lib|app|components|i18n)/' },
      to: { path: '^(tests|scripts|prisma/seed)/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^prisma/generated'] },
    exclude: { path: '\\.(css|json)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'], conditionNames: ['import', 'types', 'default'] },
  },
}
