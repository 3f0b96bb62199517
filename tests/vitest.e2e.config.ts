import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Both browsers run the built extension, one file after the other: they share two cores. */
export default defineConfig({
  root,
  test: {
    reporters: ['default', `${root}tests/plain-summary.ts`],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'chromium',
          include: ['tests/e2e/*.e2e.ts'],
          exclude: ['tests/e2e/firefox*'],
        },
      },
      { extends: true, test: { name: 'firefox', include: ['tests/e2e/firefox*.e2e.ts'] } },
    ],
  },
});
