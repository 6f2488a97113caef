import { expect, test } from 'vitest';
import { type Disk, writeTogether } from './write';

/** A disk in memory on which one move fails. */
function brokenDisk(files: Map<string, string>, fails: (to: string) => boolean): Disk {
  return {
    read: (path) => files.get(path) ?? null,
    write: (path, text) => void files.set(path, text),
    move(from, to) {
      if (fails(to)) throw new Error(`no room for ${to}`);
      files.set(to, files.get(from) ?? '');
      files.delete(from);
    },
    remove: (path) => void files.delete(path),
  };
}

const fresh = new Map([
  ['a', 'new a'],
  ['b', 'new b'],
  ['c', 'new c'],
]);

test('all files are written', () => {
  const files = new Map([['a', 'old a']]);
  writeTogether(
    fresh,
    brokenDisk(files, () => false),
  );
  expect(files).toEqual(fresh);
});

test.each(['a', 'b', 'c'])('when %s cannot be written, everything is as it was', (broken) => {
  const files = new Map([
    ['a', 'old a'],
    ['b', 'old b'],
  ]);
  const before = new Map(files);
  expect(() =>
    writeTogether(
      fresh,
      brokenDisk(files, (to) => to === broken),
    ),
  ).toThrow('no room');
  expect(files).toEqual(before);
});
