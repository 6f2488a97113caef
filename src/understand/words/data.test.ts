import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../data/open';
import functionWords from './data/function-words.json' with { type: 'json' };
import objects from './data/objects.json' with { type: 'json' };
import packageFormats from './data/package-formats.json' with { type: 'json' };
import segments from './data/segments.json' with { type: 'json' };
import verbs from './data/verbs.json' with { type: 'json' };
import wishGroups from './data/wish-groups.json' with { type: 'json' };
import wishes from './data/wishes.json' with { type: 'json' };
import { generalWishes } from './general-wishes';
import { findMentions } from './mentions';
import { buildWords } from './recognize';
import { plainLetters } from './tokens';

const catalog = openCatalog();
const rows: readonly {
  verbs: string;
  things: string;
  within?: string;
  flags?: string;
  not?: string;
  operations: string[];
  other?: string[][];
  why: string;
}[] = wishes;
const words = (list = '') => list.split(' ').filter((word) => word !== '');

describe('the rows of common wishes', () => {
  it('mean operations of the catalog, each with a reason', () => {
    const unknown = rows.flatMap((row) =>
      [row.operations, ...(row.other ?? [])].flat().filter((id) => !catalog.operation(id)),
    );
    expect(unknown).toEqual([]);
    expect(rows.filter((row) => row.why.length < 5)).toEqual([]);
    expect(rows.length).toBeGreaterThan(150);
  });

  it('use words of the vocabulary', () => {
    const deeds = new Set([...Object.keys(verbs), ...Object.keys(wishGroups), '*', '-']);
    const things = new Set([...Object.keys(objects), '*', '-']);
    const flags = new Set([...Object.keys(functionWords), 'plural']);
    const strange = rows.flatMap((row) => [
      ...words(row.verbs).filter((word) => !deeds.has(word)),
      ...[row.things, row.within, row.not].flatMap((list) => words(list)).filter((word) => !things.has(word)),
      ...words(row.flags).filter((word) => !flags.has(word)),
    ]);
    expect(strange).toEqual([]);
  });

  it('do not repeat each other', () => {
    const keys = rows.map(({ verbs: v, things: t, within: w, flags: f }) => [v, t, w, f].join('|'));
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  });

  it('know the package formats of the catalog', () => {
    const missing = Object.values(packageFormats).filter(
      (format) => !catalog.operation(`${format} package download`),
    );
    expect(missing).toEqual([]);
  });
});

describe('the vocabulary', () => {
  it('maps path words to things it has', () => {
    const known = new Set([...Object.keys(objects), ...Object.keys(verbs)]);
    expect(Object.values(segments).filter((thing) => !known.has(thing))).toEqual([]);
  });

  it('speaks seven languages for the commonest things and deeds', () => {
    const languages = ['en', 'de', 'fr', 'es', 'pt', 'ja', 'zh'];
    const common = { ...objects, ...verbs } as Record<string, Record<string, string>>;
    const spoken = Object.values(common).filter((row) =>
      languages.every((language) => row[language] !== undefined),
    );
    expect(spoken.length).toBeGreaterThanOrEqual(60);
  });

  it('is written in small letters without accents, as texts are compared', () => {
    const forms = [objects, verbs, functionWords].flatMap((rows: Record<string, Record<string, string>>) =>
      Object.values(rows).flatMap(({ class: _, ...row }) => Object.values(row)),
    );
    expect(forms.filter((form) => form !== plainLetters(form))).toEqual([]);
  });

  it('has operations for wishes that name no thing', () => {
    const { lexicon } = buildWords(catalog);
    expect(generalWishes(catalog, findMentions(lexicon, 'use the api'), false)).toHaveLength(1);
  });
});
