/**
 * Paths of all token pages as match patterns, anchored on GitLab's own `/-/` and controller words, so that an instance
 * below a relative root matches too. gitlab.com's list in manifest.json is made of these; a test compares them.
 */
export const tokenPagePaths: readonly string[] = [
  '/*-/user_settings/personal_access_tokens*',
  '/*-/profile/personal_access_tokens*',
  '/*profile/personal_access_tokens*',
  '/*/-/settings/access_tokens*',
  '/*/-/settings/repository*',
  '/*/-/settings/service_accounts*',
  '/*/-/settings/applications*',
  '/*-/user_settings/applications*',
  '/*-/profile/applications*',
  '/*oauth/applications*',
  '/*admin/users/*/impersonation_tokens*',
  '/*admin/applications*',
  '/*admin/application_settings/service_accounts*',
];
