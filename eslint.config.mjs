import tseslint from 'typescript-eslint'

const forbid = (...pairs) => ['error', ...pairs.map(([selector, message]) => ({ selector, message }))]

const ENV = [
  "MemberExpression[object.name='process'][property.name='env']",
  'Read settings from lib/platform/env.ts: there they are named, checked and explained.',
]
const CLOCK = [
  "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0]",
  'Take the time from ctx.now, so that a test can choose it.',
]
const ACTIONS = "Every export of a 'use server' file is a public endpoint: export action(useCase) only."
const ONLY_ACTIONS = [
  [
    'ExportNamedDeclaration > FunctionDeclaration, ExportDefaultDeclaration, ExportAllDeclaration, ExportNamedDeclaration[source]',
    ACTIONS,
  ],
  [
    'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator:not([init.callee.name=/^(action|codeAction|signInAction)$/])',
    ACTIONS,
  ],
]
const INLINE_SERVER = [
  "ExpressionStatement[directive='use server']",
  "Actions live in actions.ts files: 'use server' anywhere else opens an endpoint that nobody looks for.",
]
const SKIPPED = [
  'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(skip|only|todo|fails|skipIf|runIf|fixme)$/]',
  'A test runs, or it is deleted.',
]
const SLEEP = [
  "CallExpression[callee.property.name='waitForTimeout'], CallExpression[callee.name='setTimeout'][arguments.0.type='Identifier'][arguments.0.name=/^(r|resolve|done|ok)$/]",
  'Wait for what is to happen, not for a time.',
]
const MOCK = [
  "CallExpression[callee.object.name='vi'][callee.property.name='mock']",
  'No mock of a module: fakes stand only behind outbound and payments.',
]

const size = {
  'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 4],
}

export default tseslint.config(
  {
    ignores: [
      'node_modules/**',
      '.next*/**',
      '.cache/**',
      '.data/**',
      'prisma/generated/**',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    extends: [tseslint.configs.base],
    rules: {
      ...size,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-non-null-asserted-optional-chain': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-require-imports': 'error',
      'no-debugger': 'error',
      'no-empty': 'error',
      'no-eval': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['{lib,app,components,i18n}/**/*.{ts,tsx}'],
    rules: { 'no-console': 'error', 'no-restricted-syntax': forbid(ENV, INLINE_SERVER) },
  },
  { files: ['lib/platform/env.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['lib/*/**/*.ts'],
    ignores: ['lib/platform/**', 'lib/worker/**'],
    rules: { 'no-restricted-syntax': forbid(ENV, CLOCK, INLINE_SERVER) },
  },
  {
    // Limits and prices come from the rulebook; what is left are counting and units of time.
    files: ['lib/*/rules.ts'],
    rules: {
      'no-magic-numbers': ['error', { ignore: [-1, 0, 1, 2, 7, 10, 24, 60, 1000, 60_000], ignoreArrayIndexes: true }],
    },
  },
  { files: ['app/**/actions.ts'], rules: { 'no-restricted-syntax': forbid(ENV, ...ONLY_ACTIONS) } },
  // A test file is a list of guarantees: its length is not a sign of doing too much, and its outer function is the list.
  {
    files: ['tests/**/*.{ts,tsx}', 'prisma/seed/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-params': 'off',
      'no-restricted-syntax': forbid(SKIPPED, SLEEP, MOCK),
    },
  },
)
