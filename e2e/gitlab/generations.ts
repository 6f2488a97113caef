/** The registry: every generation of GitLab's token form, where it is found, and what it is drawn with. */
import type { PageTokenType } from './scopes';

export const generationNames = [
  'R1',
  'R2',
  'R3',
  'V1',
  'V2',
  'V3',
  'G1',
  'G2',
  'G3',
  'D1',
  'D2',
  'O',
] as const;
export type GenerationName = (typeof generationNames)[number];

/** Major releases of @gitlab/ui, installed side by side under aliases. */
export const uiReleases = ['62', '113', '137'] as const;
export type UiRelease = (typeof uiReleases)[number];

export interface GenerationPage {
  readonly tokenType: PageTokenType;
  readonly path: string;
  readonly dataPage: string;
}

export interface Generation {
  readonly id: GenerationName;
  readonly title: string;
  /** Release that the page states in its gon script. */
  readonly gitlab: string;
  /** The usual one first. Rails forms only borrow the style sheet. */
  readonly ui: readonly [UiRelease, ...UiRelease[]];
  /** `classic`: top bar and grey sidebar. `modern`: super sidebar. */
  readonly layout: 'classic' | 'modern';
  readonly pages: readonly GenerationPage[];
}

export const origin = 'https://gitlab.com';
export const project = { path: 'acme/storefront', name: 'Storefront' };
export const group = { path: 'acme', name: 'Acme' };

const oldPersonal: GenerationPage = {
  tokenType: 'personal',
  path: '/-/profile/personal_access_tokens',
  dataPage: 'profiles:personal_access_tokens:index',
};
const projectPage: GenerationPage = {
  tokenType: 'project',
  path: `/${project.path}/-/settings/access_tokens`,
  dataPage: 'projects:settings:access_tokens:index',
};
const groupPage: GenerationPage = {
  tokenType: 'group',
  path: `/groups/${group.path}/-/settings/access_tokens`,
  dataPage: 'groups:settings:access_tokens:index',
};
const personal: GenerationPage = {
  tokenType: 'personal',
  path: '/-/user_settings/personal_access_tokens',
  dataPage: 'user_settings:personal_access_tokens:index',
};
const legacyNew: GenerationPage = {
  tokenType: 'personal',
  path: '/-/user_settings/personal_access_tokens/legacy/new',
  dataPage: 'user_settings:personal_access_tokens:legacy_new',
};

const impersonation: GenerationPage = {
  tokenType: 'impersonation',
  path: '/admin/users/some.one/impersonation_tokens',
  dataPage: 'admin:impersonation_tokens:index',
};
const groupServiceAccount: GenerationPage = {
  tokenType: 'service_account',
  path: `/groups/${group.path}/-/settings/service_accounts/7/access_tokens`,
  dataPage: 'groups:settings:service_accounts:index',
};
const instanceServiceAccount: GenerationPage = {
  tokenType: 'service_account',
  path: '/admin/application_settings/service_accounts/7/access_tokens',
  dataPage: 'admin:application_settings:service_accounts:index',
};

const repository: readonly GenerationPage[] = [
  {
    tokenType: 'deploy',
    path: `/${project.path}/-/settings/repository`,
    dataPage: 'projects:settings:repository:show',
  },
  {
    tokenType: 'deploy',
    path: `/groups/${group.path}/-/settings/repository`,
    dataPage: 'groups:settings:repository:show',
  },
];
const applications: readonly GenerationPage[] = [
  { tokenType: 'oauth', path: '/-/user_settings/applications', dataPage: 'oauth:applications:index' },
  {
    tokenType: 'oauth',
    path: `/groups/${group.path}/-/settings/applications`,
    dataPage: 'groups:settings:applications:index',
  },
  { tokenType: 'oauth', path: '/admin/applications/new', dataPage: 'admin:applications:new' },
  { tokenType: 'oauth', path: '/admin/applications/3/edit', dataPage: 'admin:applications:edit' },
];

const granularNew: GenerationPage = {
  tokenType: 'personal',
  path: '/-/user_settings/personal_access_tokens/granular/new',
  dataPage: 'user_settings:personal_access_tokens:granular_new',
};

const granular = { ui: ['137'], layout: 'modern', pages: [granularNew] } as const;

export const generations: readonly Generation[] = [
  {
    id: 'R1',
    title: 'Rails form of GitLab 13',
    gitlab: '13.8.4-ee',
    ui: ['62'],
    layout: 'classic',
    pages: [oldPersonal, projectPage, impersonation],
  },
  {
    id: 'R2',
    title: 'Rails form with a role, GitLab 14 and 15',
    gitlab: '14.10.5-ee',
    ui: ['62'],
    layout: 'classic',
    pages: [oldPersonal, projectPage, groupPage, impersonation],
  },
  {
    id: 'R3',
    title: 'Rails form behind a button, GitLab 15 to 17',
    gitlab: '17.11.2-ee',
    ui: ['113'],
    layout: 'modern',
    pages: [personal, projectPage, groupPage, impersonation],
  },
  {
    id: 'V1',
    title: 'Vue form made by a button, GitLab 18',
    gitlab: '18.5.1-ee',
    ui: ['113', '62'],
    layout: 'modern',
    pages: [personal, groupServiceAccount, instanceServiceAccount],
  },
  {
    id: 'V2',
    title: 'Vue form on its own page, GitLab 18.10 and later',
    gitlab: '19.5.0-ee',
    ui: ['137', '113'],
    layout: 'modern',
    pages: [legacyNew],
  },
  {
    id: 'V3',
    title: 'Vue form with scopes in categories, newest',
    gitlab: '19.5.0-ee',
    ui: ['137'],
    layout: 'modern',
    pages: [legacyNew],
  },
  { id: 'G1', title: 'Fine-grained form of the beta', gitlab: '18.10.2-ee', ...granular },
  { id: 'G2', title: 'Fine-grained form with tabs', gitlab: '19.1.0-ee', ...granular },
  { id: 'G3', title: 'Fine-grained form with section buttons, newest', gitlab: '19.5.0-ee', ...granular },
  {
    id: 'D1',
    title: 'Rails form of deploy tokens, GitLab 13 and 14',
    gitlab: '14.10.5-ee',
    ui: ['62'],
    layout: 'classic',
    pages: repository,
  },
  {
    id: 'D2',
    title: 'Vue form of deploy tokens',
    gitlab: '18.5.1-ee',
    ui: ['113', '62'],
    layout: 'modern',
    pages: repository,
  },
  {
    id: 'O',
    title: 'Form of OAuth applications',
    gitlab: '18.5.1-ee',
    ui: ['113'],
    layout: 'modern',
    pages: applications,
  },
];

/** What an address shows when nobody asks for a generation: the one GitLab used longest or uses today. */
const usual: Readonly<Record<string, GenerationName>> = {
  [oldPersonal.path]: 'R2',
  [projectPage.path]: 'R3',
  [groupPage.path]: 'R3',
  [personal.path]: 'V1',
  [impersonation.path]: 'R3',
  [groupServiceAccount.path]: 'V1',
  [instanceServiceAccount.path]: 'V1',
  [legacyNew.path]: 'V2',
  [granularNew.path]: 'G3',
  ...Object.fromEntries(repository.map(({ path }) => [path, 'D2'] as const)),
  ...Object.fromEntries(applications.map(({ path }) => [path, 'O'] as const)),
};

/** Finds what to show for a path, or null when it is no token page. */
export function generationAt(
  path: string,
  asked: GenerationName | null,
): { readonly generation: Generation; readonly page: GenerationPage } | null {
  const wanted = asked ?? usual[path];
  const generation = generations.find(({ id }) => id === wanted);
  const page = generation?.pages.find((candidate) => candidate.path === path);
  return generation && page ? { generation, page } : null;
}

/** Address of a generation's page. Throws when that generation never had such a page. */
export function addressOf(id: GenerationName, tokenType: PageTokenType): string {
  const page = generations.find((one) => one.id === id)?.pages.find((one) => one.tokenType === tokenType);
  if (!page) throw new Error(`Generation ${id} has no page for ${tokenType} tokens`);
  return `${origin}${page.path}${usual[page.path] === id ? '' : `?generation=${id}`}`;
}

/** One form as a person may meet it: a generation, a kind of token, a release of @gitlab/ui. */
export interface FormVariant {
  readonly generation: GenerationName;
  readonly tokenType: PageTokenType;
  readonly ui: UiRelease;
}

/** The forms of fine-grained tokens, oldest first. */
export const granularGenerations = ['G1', 'G2', 'G3'] as const;
export type GranularGeneration = (typeof granularGenerations)[number];

export function isGranular(id: GenerationName): id is GranularGeneration {
  return granularGenerations.some((one) => one === id);
}

/** The forms of tokens for the API; tests that claim something of "every form" loop over this. */
export const formVariants: readonly FormVariant[] = generations
  .filter(({ id }) => /^[RV]/.test(id))
  .flatMap(({ id, ui, pages }) =>
    [...new Set(pages.map(({ tokenType }) => tokenType))].flatMap((tokenType) =>
      ui.map((release) => ({ generation: id, tokenType, ui: release })),
    ),
  );
