import { defineConfig } from 'vitest/config';
import { namedAs } from './named-as.js';

export default defineConfig({
  resolve: { alias: namedAs('src', 'ts') },
  test: {
    include: ['test/**/*.test.ts', '.doctest/*.test.ts'],
    exclude: ['test/package/**'],
    // Property tests and the compiler take their time on a slow machine.
    testTimeout: 30_000,
    typecheck: {
      spawnTimeout: 60_000,
      enabled: true,
      include: ['test/**/*.test-d.ts', '.doctest/*.ts'],
      tsconfig: '.config/tsconfig.tests.json',
    },
    reporters: ['default', './.config/last-line-reporter.ts'],
    coverage: {
      include: ['src/**/*.ts'],
      reportsDirectory: '.coverage',
      reporter: ['text', 'json-summary'],
      thresholds: { statements: 90, branches: 90, functions: 90, lines: 90 },
    },
  },
});
