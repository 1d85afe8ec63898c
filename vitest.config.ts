import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const seconds = 1000;

export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('src', import.meta.url)) } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,scripts,content,labs}/**/*.test.ts', 'tests/{content,support}/**/*.test.ts'],
          testTimeout: 30 * seconds,
        },
      },
      {
        extends: true,
        // These read built sites and run builds of their own; each such build takes some seconds and a core.
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          testTimeout: 300 * seconds,
          hookTimeout: 300 * seconds,
          maxWorkers: 2,
          maxConcurrency: 2,
        },
      },
    ],
  },
});
