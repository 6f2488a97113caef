import { describe, expect, it } from 'vitest';
import { noteFacts } from '../../data/generated/note-facts';
import type { Translate } from '../../model/message';
import type { ExistingToken } from '../../pages/existing-tokens/contract';
import { markView } from './mark-view';

type Token = Omit<ExistingToken, 'mark'>;

const translate: Translate = (key, ...values) => [key, ...values].join(' ');
const quiet: Token = {
  name: 'ci',
  scopes: ['api'],
  created: null,
  lastUsed: null,
  neverUsed: false,
  expires: null,
  neverExpires: false,
};

function marked(token: Partial<Token>) {
  return markView(noteFacts, { ...quiet, ...token }, 'personal', translate, '2026-11-21');
}

describe('the mark of an existing token', () => {
  it('stands beside broad ones only', () => {
    expect(marked({ scopes: ['read_user', 'read_registry'] })).toBeNull();
    expect(marked({ scopes: ['read_tomorrow'] })).toBeNull();
    expect(marked({ scopes: ['read_user', 'read_api'] })?.opens).toMatch(/^mark_opens read_api \d{3,4}$/);
    expect(marked({ scopes: ['read_api', 'api'] })?.risk).toBe('critical');
    expect(marked({ scopes: ['sudo'] })?.opens).toMatch(/^mark_opens sudo /);
  });

  it('names what the page shows as a reason to look, and nothing else', () => {
    expect(marked({})?.lookFirst).toBeNull();
    expect(marked({ lastUsed: '2026-11-01', expires: '2026-12-01' })?.lookFirst).toBeNull();
    expect(marked({ neverUsed: true, neverExpires: true })?.lookFirst).toBe(
      'mark_look_first mark_never_used, mark_no_expiry',
    );
    expect(marked({ lastUsed: '2026-05-25', expires: '2028-11-21' })?.lookFirst).toBe(
      'mark_look_first mark_unused 180, mark_far_expiry 731',
    );
  });
});
