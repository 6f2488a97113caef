import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlanText, planText } from './plan-text';

const plan = {
  name: 'Deploy bot',
  text: 'push one file\nand open a merge request',
  tokenType: 'project' as const,
  decisions: {
    removed: ['git push'],
    added: ['GET /projects/:id/jobs'],
    exchanged: { 'git clone': 'web archive download' },
    answered: null,
    boundary: null,
  },
};

describe('plan text', () => {
  it('is readable and holds no link', () => {
    expect(planText(plan)).toBe(
      [
        'Scopewise plan: Deploy bot',
        'token: project',
        '| push one file',
        '| and open a merge request',
        'without: git push',
        'with: GET /projects/:id/jobs',
        'instead of: git clone => web archive download',
        '',
      ].join('\n'),
    );
  });

  it('comes back as it was', () => {
    expect(parsePlanText(planText(plan))).toEqual(plan);
    expect(parsePlanText(planText(plan).replaceAll('\n', '\r\n'))).toEqual(plan);
  });

  it('comes back whatever the wish holds', () => {
    fc.assert(
      fc.property(fc.string(), (wish) => {
        const text = wish.replaceAll('\r', '');
        expect(parsePlanText(planText({ ...plan, text }))?.text).toBe(text);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it.each([
    '',
    'push one file',
    'Scopewise plan: ',
    'Scopewise plan: x\ntoken: master key\n| a',
    'Scopewise plan: x\n<script>alert(1)</script>',
    'Scopewise plan: x\ninstead of: nothing',
  ])('refuses %j', (text) => {
    expect(parsePlanText(text)).toBeNull();
  });
});
