import { describe, expect, it } from 'vitest';
import { unmark } from './markup';

describe('unmark', () => {
  it.each([
    ['<p>Use <code>GET /projects/:id</code></p>', '\nUse GET /projects/:id\n'],
    [
      '<span class="nb">curl</span> <span class="s2">&quot;https://h/api?a=1&amp;b=2&quot;</span>',
      'curl "https://h/api?a=1&b=2"',
    ],
    ['\u001b[31;1mERROR\u001b[0m: denied', 'ERROR: denied'],
    ['curl –request POST “https://h/api/v4/projects”', 'curl --request POST "https://h/api/v4/projects"'],
    ['a project – or a group', 'a project – or a group'],
    ['git clone https://<user>@host/<group>/<b>.git', 'git clone https://<user>@host/<group>/<b>.git'],
  ])('reads %j', (text, meant) => {
    expect(unmark(text).text).toBe(meant);
  });

  it('maps places back to the original', () => {
    const text = '<li><b>git</b> &quot;push&quot;</li>';
    const { text: meant, original } = unmark(text);
    const place = meant.indexOf('push');
    expect(text.slice(original(place), original(place) + 4)).toBe('push');
    expect(original(meant.length)).toBe(text.length);
  });

  it('keeps every place inside the text', () => {
    const text = `${'&amp;<b>'.repeat(40)}</b>${'–'.repeat(9)}`;
    const { text: meant, original } = unmark(text);
    const places = Array.from({ length: meant.length + 1 }, (_, at) => original(at));
    expect(places.every((place) => place >= 0 && place <= text.length)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
