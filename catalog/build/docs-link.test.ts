import { expect, test } from 'vitest';
import { docsLink } from './docs-link';

test.each([
  [['GitLab doc/auth/tokens/a_page.md, at 0739b8bf'], 'https://docs.gitlab.com/auth/tokens/a_page/'],
  [['doc/user/project/pages/_index.md'], 'https://docs.gitlab.com/user/project/pages/'],
  [['doc/user/project/deploy_tokens/_index.md', 'doc/user/a.md'], 'https://docs.gitlab.com/user/a/'],
  [['doc/user/project/deploy_tokens/_index.md'], 'https://docs.gitlab.com/user/project/deploy_tokens/'],
  [['lib/gitlab/auth.rb', 'somebody/else'], null],
  [['docs/other.md'], null],
])('the page of %j is %s', (sources, link) => {
  expect(docsLink(sources)).toBe(link);
});
