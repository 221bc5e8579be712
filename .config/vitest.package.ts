import { defineConfig } from 'vitest/config';
import { namedAs } from './named-as.js';

// The built package and its examples run far from China: nothing may depend on the zone of the machine.
process.env.TZ = 'America/Los_Angeles';

export default defineConfig({
  resolve: { alias: namedAs('dist', 'js') },
  test: {
    include: ['test/package/*.test.ts', '.doctest/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', './.config/last-line-reporter.ts'],
  },
});
