// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Prose } from './prose';
import { onScreen } from './screen.fixture';

const codesOf = async (text: string): Promise<readonly (string | null)[]> => {
  const { root } = await onScreen(<Prose text={text} />);
  return [...root.querySelectorAll('code')].map((code) => code.textContent);
};

describe('Prose', () => {
  it.each([
    ['Only git: write_repository pushes, read_repository clones.', ['write_repository', 'read_repository']],
    ['Will untick: api, sudo.', ['api', 'sudo']],
    ['Use POST /projects/:id/pipeline instead', ['POST /projects/:id/pipeline']],
    ['RSS/Atom, .ics, /-/archive/ and more', ['/-/archive/']],
    ['git clone / fetch, GET/HEAD, https://example.com/a', []],
    ['The API and an apiary', []],
  ])('sets the names in "%s" as code', async (text, names) => {
    expect(await codesOf(text)).toEqual(names);
  });

  it('keeps every character and makes no markup of them', async () => {
    const text = '<img src=x onerror=alert(1)> read_api & <b>api</b>';
    const { root } = await onScreen(<Prose text={text} />);
    expect(root.textContent).toBe(text);
    expect(root.querySelector('img, b')).toBeNull();
  });
});
