/** The formats offered behind "Copy". */
export const copyFormats = [
  'list',
  'link',
  'markdown',
  'json',
  'curl',
  'terraform',
  'permissions',
  'mutation',
  'mutation_curl',
  'plan',
] as const;
export type CopyFormat = (typeof copyFormats)[number];
