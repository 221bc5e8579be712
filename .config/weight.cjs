/**
 * What a program that imports one light room must not carry along. It is asked of the compiled imports, in which
 * types no longer are: they weigh nothing.
 */
const { options } = require('./floors.cjs');

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'light-rooms',
      comment: 'A page that shows one indicator shall not load a schema library or a decimal library.',
      severity: 'error',
      from: { path: '^src/(indicator|exact)/index[.]ts$' },
      to: { path: 'node_modules/(zod|decimal[.]js)/', reachable: true },
    },
  ],
  options: { ...options, tsPreCompilationDeps: false },
};
