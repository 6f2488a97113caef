import { defineConfig } from 'playwright/test';

/** Tests of the built extension (`npm run build` first) and of the stand-in itself. */
export default defineConfig({
  testDir: '.',
  globalSetup: './browser/before-all.ts',
  testMatch: '**/*.e2e.ts',
  outputDir: '../node_modules/.cache/scopewise/test-results',
  // Browsers wait more than they work: three keep two cores busy.
  workers: 3,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  // A busy machine is slow, not wrong.
  expect: { timeout: 10_000 },
  reporter: 'line',
});
