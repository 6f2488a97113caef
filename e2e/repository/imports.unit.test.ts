/** The arrows of the design as a test: who may import whom, no cycles, and who may touch the browser's API. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const top = fileURLToPath(new URL('../..', import.meta.url));

/** For each folder, the folders it may import from (itself is always allowed). */
const arrows: Record<string, readonly string[]> = {
  'src/entries': ['src/app', 'src/model'],
  'src/app': [
    'src/ui',
    'src/pages',
    'src/understand',
    'src/recommend',
    'src/data',
    'src/platform',
    'src/model',
    'src/assets',
  ],
  'src/ui': ['src/model'],
  'src/pages': ['src/model'],
  'src/understand': ['src/model'],
  'src/recommend': ['src/model'],
  'src/data': ['src/model'],
  'src/platform': ['src/model', 'src/assets'],
  'src/model': ['src/assets'],
  catalog: ['src/model'],
};

/** Tests may also open the real catalog: a pure folder is best tested with what it will be given. */
const testArrows: readonly string[] = ['src/data', 'catalog', 'src/assets', 'src/recommend'];

interface Import {
  readonly from: string;
  readonly to: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(top, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.(ts|tsx)$/.test(entry.name) ? [path] : [];
  });
}

function resolved(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const base = resolve(top, dirname(from), specifier.replace(/\?.*$/, ''));
  const endings = ['', '.ts', '.tsx', '.json', '.css', '/index.ts'];
  const found = endings
    .map((ending) => base + ending)
    .find((path) => existsSync(path) && statSync(path).isFile());
  if (!found) throw new Error(`${from} imports ${specifier}, which does not exist`);
  return relative(top, found);
}

function specifiers(file: string): string[] {
  const text = readFileSync(join(top, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^'";]*?from\s+['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '');
}

function folderOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'src' ? `${first}/${second}` : first;
}

const files = [...sourceFiles('src'), ...sourceFiles('catalog')];
const imports: Import[] = files.flatMap((from) =>
  specifiers(from).flatMap((specifier) => {
    const to = resolved(from, specifier);
    return to ? [{ from, to }] : [];
  }),
);

/** Why an import is forbidden, or null. Pure, so that the test below can show that it does find offenders. */
function offence({ from, to }: Import): string | null {
  const source = folderOf(from);
  const target = folderOf(to);
  if (source === target) return null;
  if ((arrows[source] ?? []).includes(target)) return null;
  if (/\.(?:test|fixture)\.tsx?$/.test(from) && testArrows.includes(target)) return null;
  return `${from} -> ${to}`;
}

describe('imports', () => {
  it('follow the arrows of the design', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(imports.map(offence).filter(Boolean)).toEqual([]);
  });

  it('would be caught when they do not', () => {
    expect(offence({ from: 'src/recommend/a.ts', to: 'src/understand/b.ts' })).not.toBeNull();
    expect(offence({ from: 'src/ui/a.tsx', to: 'src/platform/b.ts' })).not.toBeNull();
    expect(offence({ from: 'src/pages/a.ts', to: 'src/data/b.ts' })).not.toBeNull();
    expect(offence({ from: 'src/model/a.test.ts', to: 'src/app/b.ts' })).not.toBeNull();
  });

  it('have no cycle', () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || path.includes(file)) return;
      for (const target of next.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of next.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('reach the browser API only in platform', () => {
    const offenders = files.filter(
      (file) =>
        !file.startsWith('src/platform/') &&
        (specifiers(file).includes('webextension-polyfill') ||
          /\b(?:chrome|browser)\.(?:runtime|storage|tabs|i18n|scripting|permissions|action)\b/.test(
            readFileSync(join(top, file), 'utf8'),
          )),
    );
    expect(offenders).toEqual([]);
  });
});

describe('files', () => {
  const everything = [...files, ...sourceFiles('e2e')].filter((file) => !file.includes('/generated/'));

  it('stop at 300 lines', () => {
    const long = everything
      .map((file) => ({ file, lines: readFileSync(join(top, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 301);
    expect(long).toEqual([]);
  });

  it('are named after what they hold', () => {
    const vague = /(^|\/)(utils?|common|helpers?|misc|shared)(\/|\.tsx?$)/;
    expect(everything.filter((file) => vague.test(file))).toEqual([]);
    expect(vague.test('src/ui/utils.ts')).toBe(true);
  });

  it('never use markup from strings or execute text', () => {
    const forbidden =
      /\.(?:innerHTML|outerHTML)\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(/;
    const shipped = files.filter((file) => file.startsWith('src/') && !/\.test\.tsx?$/.test(file));
    expect(shipped.filter((file) => forbidden.test(readFileSync(join(top, file), 'utf8')))).toEqual([]);
    expect(forbidden.test('node.innerHTML = text')).toBe(true);
  });
});
