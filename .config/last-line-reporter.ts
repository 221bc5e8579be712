import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/**
 * Ends the run with one plain line, `N passed, N failed`, for readers and scripts that look at the end only. A file
 * that fails outside of its tests (it does not load, say) and an error of no test count as one failure each.
 */
export default class LastLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      const before = failed;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed++;
        if (state === 'failed') failed++;
      }
      if (!module.ok() && failed === before) failed++;
    }
    console.log(`${passed} passed, ${failed} failed`);
  }
}
