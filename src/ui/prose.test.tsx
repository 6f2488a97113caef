// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Prose, Sentences } from './prose';
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
    ['Verwenden Sie POST /projects/:id/pipeline: es genügt.', ['POST /projects/:id/pipeline']],
    ['RSS/Atom, .ics, /-/archive/ and more', ['/-/archive/']],
    ['git push -o merge_request.create', []],
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

describe('Sentences', () => {
  it('makes a list of several, not of one', async () => {
    const screen = await onScreen(<Sentences lines={['read_api reads.']} />);
    expect(screen.find('p').textContent).toBe('read_api reads.');
    expect(screen.root.querySelector('li')).toBeNull();
    await screen.show(<Sentences lines={['One.', 'Two.']} />);
    expect([...screen.root.querySelectorAll('li')].map((line) => line.textContent)).toEqual(['One.', 'Two.']);
  });
});
