/** What the stores' own checks would say about the builds. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';

const top = fileURLToPath(new URL('../..', import.meta.url));

test('web-ext lint finds neither errors nor warnings', () => {
  test.slow();
  const webExt = join(top, 'node_modules/web-ext/bin/web-ext.js');
  const args = [webExt, 'lint', '--source-dir', join(top, 'dist/firefox'), '--output', 'json'];
  const report = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  expect(report.summary).toMatchObject({ errors: 0, warnings: 0 });
});

for (const browser of ['chrome', 'firefox']) {
  test(`nothing in the ${browser} build makes markup or code from text, or asks the network`, () => {
    const folder = join(top, 'dist', browser);
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    expect(scripts.length).toBeGreaterThan(1);
    const forbidden =
      /\.(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML\(|document\.write\(|\beval\(|\bfetch\(|XMLHttpRequest\(|WebSocket\(|sendBeacon\(/;
    const offenders = scripts.filter((file) =>
      forbidden.test(withoutData(readFileSync(join(folder, file), 'utf8'))),
    );
    expect(offenders).toEqual([]);
    expect(forbidden.test('node.innerHTML=text')).toBe(true);
  });
}

/** Without string literals: the catalog and our examples speak of such calls. */
function withoutData(script: string): string {
  return script.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/g, "''");
}
