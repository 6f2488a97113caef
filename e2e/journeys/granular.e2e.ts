/** Fine-grained forms of every generation: plans through the panel, judged by the page's own model. */
import { openCatalog } from '../../src/data/open';
import { recommend } from '../../src/recommend/recommend';
import type { GitLabPages } from '../browser/gitlab-pages';
import { PlannerPage } from '../browser/planner-page';
import { expect, test } from '../browser/test';
import { granularGenerations } from '../gitlab/generations';

const catalog = openCatalog();

/** Operations of a plan. Chosen by hand over projects, groups, the account and the instance, alone and together. */
const plans: readonly (readonly string[])[] = [
  ['git push'],
  ['GET /projects/:id/repository/archive'],
  ['GET /projects'],
  ['GET /user'],
  ['POST /projects/:id/issues', 'POST /projects/:id/issues/:issue_iid/notes'],
  ['POST /groups/:id/variables', 'GET /groups/:id/variables'],
  ['GET /user/keys', 'POST /user/keys', 'GET /projects'],
  [
    ...['git push', 'POST /projects/:id/merge_requests', 'POST /projects/:id/pipeline'],
    ...['GET /projects/:id/jobs', 'POST /projects/:id/releases', 'POST /projects/:id/variables'],
  ],
  [
    ...['GET /user', 'GET /projects', 'GET /groups/:id/members', 'POST /projects/:id/protected_branches'],
    ...['DELETE /projects/:id/artifacts', 'GET /projects/:id/registry/repositories'],
  ],
  [
    ...['POST /projects/:id/hooks', 'GET /projects/:id/environments', 'POST /projects/:id/deployments'],
    ...['PUT /projects/:id/merge_requests/:merge_request_iid/merge', 'GET /user/emails', 'git push'],
  ],
];

/** The beta of 18.10 has no section for these. */
const globalPlan = [
  ...['GET /user/gpg_keys', 'GET /user/emails', 'GET /admin/ci/variables', 'GET /application/settings'],
  ...['GET /projects/:id/wikis', 'POST /projects/:id/labels'],
];

/** Permissions a plan needs, by section, as the page's model lists them. */
function expected(operations: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const { fineGrained } = recommend(catalog, {
    operations,
    tokenType: 'personal',
    gitlab: '19.5',
    available: null,
    boundary: null,
  });
  expect(fineGrained.impossible).toEqual([]);
  const sections: Record<string, string[]> = {};
  for (const { boundary, name } of fineGrained.permissions) {
    const section = boundary === 'user' || boundary === 'instance' ? boundary : 'namespace';
    const names = sections[section] ?? [];
    if (!names.includes(name)) names.push(name);
    sections[section] = names.sort();
  }
  expect(Object.keys(sections).length).toBeGreaterThan(0);
  return sections;
}

async function modelOf(gitlab: GitLabPages): Promise<Readonly<Record<string, readonly string[]>>> {
  const model = await gitlab.model();
  return Object.fromEntries(
    (model?.granular ?? []).map(({ section, permissions }) => [section, permissions]),
  );
}

for (const generation of granularGenerations) {
  test.describe(`${generation}, fine-grained`, () => {
    for (const operations of generation === 'G1' ? plans : [...plans, globalPlan]) {
      test(`${operations.length} operations: ${operations[0]}`, async ({ gitlab }) => {
        const wanted = expected(operations);
        const page = await gitlab.open(generation, 'personal', {
          preselected: ['namespace.read_wiki', 'user.read_user_ssh_key'],
        });
        const before = await modelOf(gitlab);
        const planner = PlannerPage.onPage(page);
        await planner.say(operations.join('\n'));
        await planner.apply();
        expect(await modelOf(gitlab)).toEqual(wanted);
        expect(await planner.applied()).toEqual(Object.values(wanted).flat().sort());
        await planner.undo();
        expect(await modelOf(gitlab)).toEqual(before);
      });
    }

    test('where it is open, the person says where the work happens', async ({ gitlab }) => {
      const page = await gitlab.open(generation);
      const planner = PlannerPage.onPage(page);
      await planner.say('GET /runners/:id');
      await planner.root.getByRole('combobox', { name: 'Where does this happen?' }).selectOption('Global');
      await planner.apply();
      // The beta of 18.10 had no global permissions: then it is said which one is missing.
      const told = planner.root.getByRole('status').filter({ hasText: 'page now holds' });
      if (generation === 'G1') await expect(told).toContainText('read_runner');
      else expect(Object.keys(await modelOf(gitlab))).toEqual(['instance']);
    });

    test('a permission that this GitLab does not have is named, the rest is filled in', async ({
      gitlab,
    }) => {
      const page = await gitlab.open(generation, 'personal', { without: ['push_code'] });
      const planner = PlannerPage.onPage(page);
      await planner.say('git push\nPOST /projects/:id/merge_requests');
      await planner.apply();
      await expect(planner.root.getByRole('status').filter({ hasText: 'page now holds' })).toContainText(
        'push_code',
      );
      const { namespace } = expected(['POST /projects/:id/merge_requests']);
      expect(await modelOf(gitlab)).toEqual({ namespace });
    });

    test('a search that hides what is needed is emptied', async ({ gitlab }) => {
      const page = await gitlab.open(generation, 'personal', { search: 'wiki' });
      const planner = PlannerPage.onPage(page);
      await planner.say('git push');
      await planner.apply();
      expect(await modelOf(gitlab)).toEqual(expected(['git push']));
    });

    test('a note tells what the permissions of a resource open', async ({ gitlab }) => {
      const page = await gitlab.open(generation);
      const note = page.locator('scopewise-note[data-scope="code"]').first();
      await note
        .getByRole('button', { includeHidden: true })
        .evaluate((button: HTMLElement) => button.click());
      await expect(note).toContainText('push_code');
      await expect(note.locator('..')).toHaveCSS('align-items', 'flex-start');
    });
  });
}

test('the page with scopes passes the plan on, and nothing is filled before the click', async ({
  gitlab,
}) => {
  const page = await gitlab.open('V2');
  const planner = PlannerPage.onPage(page);
  await planner.say('git push\nGET /projects');
  await planner.button('Continue on the fine-grained page').click();
  await page.waitForURL('**/granular/new');
  await expect(planner.text).toHaveValue('git push\nGET /projects');
  expect(await modelOf(gitlab)).toEqual({});
  await planner.apply();
  expect(await modelOf(gitlab)).toEqual(expected(['git push', 'GET /projects']));
});

test('nothing of ours is left once the token is shown, and nothing else was filled in', async ({
  gitlab,
}) => {
  const page = await gitlab.open('G3');
  const planner = PlannerPage.onPage(page);
  await planner.say('GET /user');
  await planner.apply();
  await expect(page.locator('scopewise-note')).not.toHaveCount(0);
  expect(await gitlab.model()).toMatchObject({ name: '', description: '' });
  await page.locator('#token-name').fill('Reader');
  await page.locator('#token-description').fill('Reads my account');
  await page.getByRole('button', { name: 'Generate token' }).click();
  await page.locator('input.created-token').waitFor();
  await gitlab.looked();
  await expect(page.locator('scopewise-panel')).toHaveCount(0);
  await expect(page.locator('scopewise-note')).toHaveCount(0);
});
