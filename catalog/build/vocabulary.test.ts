import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages, packTable, readClasses, readForms } from '../../src/model/packed-vocabulary';
import { packWishes, readWishes } from '../../src/model/packed-wishes';
import { vocabularyFile, vocabularyModule } from './vocabulary';

describe('the vocabulary', () => {
  it('is the present one', () => {
    expect(readFileSync(vocabularyFile, 'utf8') === vocabularyModule(), 'run npm run catalog').toBe(true);
  });

  it('is read as it was written', () => {
    const packed = packTable({
      read: { class: 'read', en: 'read, look at', de: 'lesen' },
      push: { class: 'upload', en: 'push', zh: '推送, 提交' },
    });
    const forms: string[] = [];
    readForms(packed, languages, (concept, language, form) => forms.push(`${concept} ${language} ${form}`));
    expect(forms).toEqual([
      'read en read',
      'read en look at',
      'push en push',
      'read de lesen',
      'push zh 推送',
      'push zh 提交',
    ]);
    expect([...readClasses(packed)]).toEqual([
      ['read', 'read'],
      ['push', 'upload'],
    ]);
  });

  it.each([
    [{ read: { en: 'read', it: 'leggere' } }, 'no language it'],
    [{ read: { en: 'read,look' } }, 'breaks its line'],
    [{ read: { en: 'read\nlook' } }, 'breaks its line'],
  ])('refuses %j', (rows, message) => {
    expect(() => packTable(rows)).toThrow(message);
  });

  it('keeps the rows of wishes', () => {
    const rows = [
      {
        verbs: 'push',
        things: '*',
        not: 'image',
        operations: ['git push'],
        other: [['GET /a', 'GET /b'], ['GET /c']],
      },
      {
        verbs: '-',
        things: 'repository',
        within: 'group',
        flags: 'plural',
        operations: ['GET /x', 'git clone'],
      },
    ];
    const full = { within: '', flags: '', not: '', other: [] };
    expect(readWishes(packWishes(rows))).toEqual(rows.map((row) => ({ ...full, ...row })));
  });

  it.each([';', '|', '\n'])('refuses an id with %j', (sign) => {
    const row = { verbs: 'push', things: '*', operations: [`GET /a${sign}b`] };
    expect(() => packWishes([row])).toThrow(TypeError);
  });
});
