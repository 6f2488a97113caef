/** Forms of the other token types, as server-rendered mark-up: notes, Apply and Undo with the built extension. */
import { readFileSync } from 'node:fs';
import { PlannerPage } from '../browser/planner-page';
import { expect, test } from '../browser/test';

interface Form {
  readonly name: string;
  /** Folder below `src/pages`. */
  readonly fixture: string;
  readonly address: string;
  readonly say: string;
  readonly scopes: readonly string[];
}

const forms: readonly Form[] = [
  {
    name: 'impersonation token',
    fixture: 'r3/fixtures/impersonation',
    address: '/admin/users/some.one/impersonation_tokens',
    say: 'git push',
    scopes: ['write_repository'],
  },
  {
    name: 'service account of a group',
    fixture: 'v1/fixtures/service-account',
    address: '/groups/team/-/settings/service_accounts/7/access_tokens',
    say: 'GET /projects/:id/jobs',
    scopes: ['read_api'],
  },
  {
    name: 'deploy token, server-rendered',
    fixture: 'd1/fixtures/project',
    address: '/team/rocket/-/settings/repository',
    say: 'docker pull registry.gitlab.com/team/rocket/app',
    scopes: ['read_registry'],
  },
  {
    name: 'deploy token, by Vue',
    fixture: 'd2/fixtures/group-ticked',
    address: '/groups/team/-/settings/repository',
    say: 'git clone https://gitlab.com/team/rocket.git',
    scopes: ['read_repository'],
  },
  {
    name: 'OAuth application',
    fixture: 'o/fixtures/user',
    address: '/-/user_settings/applications',
    say: 'GET /user',
    scopes: ['read_user'],
  },
  {
    name: 'OAuth application below a relative root',
    fixture: 'o/fixtures/group-edit',
    address: '/gitlab/groups/team/-/settings/applications/3/edit',
    say: 'GET /projects/:id/jobs',
    scopes: ['read_api'],
  },
];

for (const { name, fixture, address, say, scopes } of forms) {
  test(`${name}: notes, Apply and Undo`, async ({ gitlab }) => {
    const { page } = gitlab;
    const file = new URL(`../../src/pages/${fixture}/page.html`, import.meta.url);
    // A section that is still closed would hide the panel from the test, not from the person who opens it.
    const body = readFileSync(file, 'utf8').replace('style="display: none;"', '');
    await page.route(`https://gitlab.com${address}`, (route) =>
      route.fulfill({ contentType: 'text/html', body }),
    );
    await page.goto(`https://gitlab.com${address}`);
    // The page's own boxes: a query of the document does not see into our shadow roots.
    const ticked = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
          .filter((box) => box.checked)
          .map(({ id }) => id),
      );
    await expect(page.locator('scopewise-note').first()).toBeVisible();
    const before = await ticked();
    const planner = PlannerPage.onPage(page);
    await planner.say(say);
    await planner.apply();
    expect(await planner.applied()).toEqual(scopes);
    await planner.undo();
    expect(await ticked()).toEqual(before);
  });
}
