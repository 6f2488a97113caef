import { describe, expect, it } from 'vitest';
import { hostAddress } from './address';

describe('hostAddress', () => {
  it.each([
    ['gitlab.example.com', 'https://gitlab.example.com'],
    [
      '  https://gitlab.example.com/group/project/-/settings/access_tokens?x=1 ',
      'https://gitlab.example.com',
    ],
    ['http://10.0.0.5:8080/gitlab', 'http://10.0.0.5:8080'],
    ['localhost:3000', 'https://localhost:3000'],
    ['GitLab.Example.COM', 'https://gitlab.example.com'],
    ['https://münchen.example', 'https://xn--mnchen-3ya.example'],
  ])('reads %s', (typed, origin) => {
    expect(hostAddress(typed)).toEqual({ kind: 'origin', origin });
  });

  it.each([
    ['', 'hosts_empty'],
    ['not an address', 'hosts_not_an_address'],
    ['ftp://gitlab.example.com', 'hosts_not_web'],
    ['https://me:secret@gitlab.example.com', 'hosts_has_credentials'],
    ['https://*.example.com', 'hosts_one_only'],
    ['https://gitlab.com/-/profile', 'hosts_built_in'],
  ])('refuses %s', (typed, key) => {
    expect(hostAddress(typed)).toMatchObject({ kind: 'problem', say: { key } });
  });

  it('never repeats a password', () => {
    expect(JSON.stringify(hostAddress('https://me:secret@gitlab.example.com'))).not.toContain('secret');
  });
});
