import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Tests of pure code run in Node; what touches a document runs in happy-dom. */
const DOM_TESTS = ['tests/{listings,page,components}/**/*.test.{ts,tsx}'];

export default defineConfig({
  root,
  test: {
    reporters: ['default', `${root}tests/plain-summary.ts`],
    projects: [
      {
        extends: true,
        plugins: [WxtVitest()],
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...DOM_TESTS, 'tests/e2e/**', 'tests/bench/**'],
        },
      },
      {
        extends: true,
        plugins: [WxtVitest()],
        test: { name: 'dom', environment: 'happy-dom', include: DOM_TESTS, setupFiles: [] },
      },
    ],
  },
});
