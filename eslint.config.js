import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const reproducible = 'Two builds of one commit are byte-identical: take dates from data or git, and draw from a seeded generator.';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'node_modules/', 'reports/', 'test-results/', 'playwright-report/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  astro.configs.recommended,
  {
    files: ['**/*.{ts,js,mjs,astro}'],
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // A number in a message needs no ceremony.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `#listener = (): void => this.#hide()` is plain enough.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An empty SITE_URL, and an empty text, mean the same as none; `??` would let them through.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // The compiler's noPropertyAccessFromIndexSignature asks for `x['name']` where a name is not declared.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    },
  },
  {
    files: ['src/**/*.{ts,astro}', 'content/**/*.ts', 'labs/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: reproducible },
        { selector: "CallExpression[callee.name='Date']", message: reproducible },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: reproducible },
        { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: reproducible },
        { selector: 'CallExpression[callee.property.name=/^(randomUUID|getRandomValues|randomBytes|randomInt)$/]', message: reproducible },
      ],
    },
  },
  {
    // What a script prints is its result.
    files: ['scripts/**'],
    rules: { 'no-console': 'off' },
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
  {
    files: ['**/*.astro'],
    rules: {
      // astro check finds undefined names, with types.
      'no-undef': 'off',
    },
  },
);
