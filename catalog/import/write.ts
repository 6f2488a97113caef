import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** What writing needs of the file system; a test gives one that breaks. */
export interface Disk {
  read(path: string): string | null;
  write(path: string, text: string): void;
  move(from: string, to: string): void;
  remove(path: string): void;
}

const disk: Disk = {
  read: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null),
  write: (path, text) => writeFileSync(path, text),
  move: renameSync,
  remove: (path) => rmSync(path, { force: true }),
};

/**
 * Writes all files or none: first beside their places, then moved there; when one cannot be, what was moved is put
 * back as it was and the error is thrown.
 */
export function writeTogether(files: ReadonlyMap<string, string>, on: Disk = disk): void {
  const beside = (path: string) => `${path}.importing`;
  const before = new Map<string, string | null>();
  try {
    for (const [path, text] of files) on.write(beside(path), text);
    for (const path of files.keys()) {
      before.set(path, on.read(path));
      on.move(beside(path), path);
    }
  } catch (error) {
    for (const [path, text] of before) {
      if (text === null) on.remove(path);
      else on.write(path, text);
    }
    for (const path of files.keys()) on.remove(beside(path));
    throw error;
  }
}
