import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../data/open';
import type { Translate } from '../../model/message';
import { lazyUnderstanding } from '../brain/lazy-understanding';
import { localBrain } from '../brain/local-brain';
import { answerBrain } from './answer-brain';
import { suggestion } from './suggestion';

const catalog = openCatalog();
const translate: Translate = (key, ...values) => [key, ...values].join(' ');
const brain = localBrain({
  openCatalog: () => catalog,
  understand: lazyUnderstanding(() => catalog),
  translate,
});

describe('the address bar', () => {
  it('says the set in one line', async () => {
    expect(await suggestion(brain, translate, 'push an image')).toMatch(/^omnibox_scopes .*write_registry/);
  });

  it('does not guess', async () => {
    expect(await suggestion(brain, translate, 'xyzzy plugh')).toBe('omnibox_unknown xyzzy plugh');
    expect(await suggestion(brain, translate, '  ')).toBeNull();
  });
});

describe('requests to the background', () => {
  const input = {
    text: 'git push',
    decisions: { removed: [], exchanged: {}, added: [], answered: null, boundary: null },
  };

  it('are answered when they are ours', async () => {
    const request = { ask: 'plan', input: { ...input, page: null, selectedType: null } };
    expect(await answerBrain(brain, request)).toMatchObject({ value: { target: ['write_repository'] } });
    const copied = await answerBrain(brain, { ...request, ask: 'copy', format: 'plan' });
    expect(copied).toMatchObject({ value: expect.stringContaining('Scopewise plan: Push to a repository') });
    expect(
      await answerBrain(brain, { ask: 'resource', resource: 'code', section: 'namespace' }),
    ).toMatchObject({
      value: expect.arrayContaining([expect.objectContaining({ name: 'push_code' })]),
    });
  });

  it.each([
    null,
    'plan',
    {},
    { ask: 'everything' },
    { ask: 'plan' },
    { ask: 'plan', input },
    { ask: 'plan', input: { ...input, text: 7, page: null, selectedType: null } },
    { ask: 'copy', format: 'password', input: { ...input, page: null, selectedType: null } },
  ])('stay unanswered when they are %j', (request) => {
    expect(answerBrain(brain, request)).toBeUndefined();
  });
});
