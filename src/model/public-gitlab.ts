/** The one GitLab that the manifest names: we run there without being allowed to. */
export const publicGitlab = 'https://gitlab.com';
