import { defineConfig } from 'eslint/config';
import tsdoc from 'eslint-plugin-tsdoc';
import tseslint from 'typescript-eslint';

/** A figure depends on its input alone: on no clock, locale or time zone of the machine, and on no float. */
const impure = [
  ['MemberExpression[object.name="Date"][property.name="now"]', 'The library reads no clock.'],
  ['CallExpression[callee.name="Date"]', 'The library reads no clock.'],
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'The library reads no clock.'],
  ['NewExpression[callee.name="Date"][arguments.length>1]', "The machine's time zone decides: use Date.UTC."],
  ['MemberExpression[object.name="Math"][property.name="random"]', 'The same input gives the same bytes.'],
  ['MemberExpression[property.name=/^(toLocale|locale)/]', "The machine's locale decides."],
  [
    'MemberExpression[property.name=/^to(Fixed|Precision|Exponential)$/]',
    'It rounds a float: round a ratio.',
  ],
  ['MemberExpression[object.name="Number"][property.name="parseFloat"]', 'It makes a float: parse exactly.'],
];

/** Date's own getters answer in the zone of the machine; only src/time, whose dates carry a zone, may ask them. */
const local = [
  [
    'MemberExpression[property.name=/^[gs]et(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)$/]',
    "The machine's time zone decides: ask src/time.",
  ],
];

const floats = [
  ['Literal[raw=/^[0-9_]*[.]|^[0-9_.]+e-/i]', 'A fraction here would be a float: use integers.'],
];

/** `import { z }` brings every locale along (92 kB against 25 kB). */
const zod = [
  [
    'ImportDeclaration[source.value=/^zod/] > :not(ImportNamespaceSpecifier, Literal)',
    "Write import * as z from 'zod'.",
  ],
  [
    ':matches(ImportDeclaration, ImportExpression)[source.value=/^zod\\//]',
    "Write import * as z from 'zod'.",
  ],
  [':matches(ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^zod/]', 'zod is not exported on.'],
];

const forbid = (...rules) => ({
  'no-restricted-syntax': ['error', ...rules.flat().map(([selector, message]) => ({ selector, message }))],
});

export default defineConfig(
  ...tseslint.configs.strictTypeChecked,
  {
    files: ['src/**/*.ts'],
    plugins: { tsdoc },
    languageOptions: {
      parserOptions: { project: 'tsconfig.eslint.json', tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'tsdoc/syntax': 'error',
      'no-restricted-globals': ['error', 'process', 'Buffer', 'Intl', 'parseFloat'],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      ...forbid(impure, local, zod),
    },
  },
  { files: ['src/{exact,figure,score,check}/**/*.ts'], rules: forbid(impure, local, zod, floats) },
  { files: ['src/time/**/*.ts'], rules: forbid(impure, zod) },
);
