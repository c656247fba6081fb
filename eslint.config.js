import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Shapes this house does not use, each with the reason a person reads. */
const bannedSyntax = [
  ['ExportDefaultDeclaration', 'Name what you export; a default has no name to search for.'],
  ['TSEnumDeclaration', 'Use a union of string literals.'],
  ['TSModuleDeclaration[kind="namespace"]', 'Use modules.'],
  ['ImportDeclaration[source.value=/^\\..*\\.tsx?$/]', 'Imports go without extension here.'],
].map(([selector, message]) => ({ selector, message }));

/** Ways of turning text into code or markup; Trusted Types would refuse them anyway. */
const bannedProperties = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe'],
  ...['createContextualFragment', 'srcdoc'],
].map((property) => ({ property, message: 'Build nodes; text never becomes markup.' }));

const bannedGlobals = [
  { name: 'eval', message: 'Text never becomes code.' },
  { name: 'localStorage', message: 'Only the vault stores.' },
  { name: 'sessionStorage', message: 'It is written to disk in clear.' },
];

/** @param {readonly string[]} names */
const off = (names) =>
  Object.fromEntries(names.map((name) => [`@typescript-eslint/${name}`, 'off']));

export default defineConfig(
  globalIgnores(['dist', 'dist-*', 'node_modules', 'test-results', 'playwright-report', '.cache']),
  js.configs.recommended,
  // Wire texts are checked for control characters in many places; that is what those expressions are for.
  { rules: { 'no-control-regex': 'off' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Matters of taste that this house leaves to the writer.
      ...off([
        'consistent-indexed-object-style',
        'consistent-type-assertions',
        'consistent-type-definitions',
        'dot-notation',
        'no-confusing-void-expression',
        'no-dynamic-delete',
        'no-misused-spread',
        'no-unnecessary-condition',
        'no-unnecessary-type-parameters',
        'non-nullable-type-assertion-style',
        'prefer-for-of',
        'require-await',
      ]),
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...bannedSyntax],
      'no-restricted-properties': ['error', ...bannedProperties],
      'no-restricted-globals': ['error', ...bannedGlobals],
      'no-new-func': 'error',
    },
  },
  // Elsewhere it would forbid asking whether the browser has what its typings promise.
  {
    files: ['src/{core,flows}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { '@typescript-eslint/no-unnecessary-condition': 'error' },
  },
  {
    files: ['src/**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    // It takes the whole `props` of a component with a `ref` among them for a ref.
    rules: { 'react-hooks/refs': 'off' },
  },
  {
    // Tests build wrong values on purpose, and reach into structures whose shape they have just asserted.
    files: ['**/*.test.{ts,tsx}', 'src/testing/**', 'e2e/**/*.ts'],
    rules: {
      ...off([
        'no-empty-function',
        'no-non-null-assertion',
        'no-unsafe-argument',
        'no-unsafe-assignment',
        'no-unsafe-call',
        'no-unsafe-enum-assignment',
        'no-unsafe-member-access',
        'no-unsafe-return',
      ]),
      'no-restricted-syntax': ['error', ...bannedSyntax],
      'no-console': 'off',
    },
  },
  // Playwright asks for a default export.
  { files: ['e2e/playwright.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'navigator',
          'URLSearchParams',
          'console',
          'URL',
          'Buffer',
          'setTimeout',
          'clearTimeout',
          'fetch',
          'document',
          'location',
          'history',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
);
