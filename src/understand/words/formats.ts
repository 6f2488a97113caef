/** Package formats: what they are called in operation ids, and what a package of theirs may be called. */
import formats from './data/package-formats.json' with { type: 'json' };

/** Format by the thing that names it. */
export const packageFormats: Readonly<Record<string, string>> = formats;

const contents = new Set(['package', 'file', 'artifact', 'archive', 'data', 'dependency', 'version']);

/** "file" in "a file of the generic registry". */
export function isContent(thing: string | null): boolean {
  return thing !== null && contents.has(thing);
}
