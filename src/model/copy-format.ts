/** The formats offered behind "Copy". */
export const copyFormats = ['list', 'link', 'markdown', 'json', 'curl', 'terraform'] as const;
export type CopyFormat = (typeof copyFormats)[number];
