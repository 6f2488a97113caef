/** Texts for the stores, put together from `listing.md` and the extension's own languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Sections a store's form has a field for. */
export const sections = [
  'Description',
  'Category',
  'Single purpose',
  'Permissions',
  'Data',
  'For reviewers',
] as const;

/** Sections of `listing.md` by their heading, paragraphs in one line each, as forms want them. */
export function readListing(text: string): ReadonlyMap<string, string> {
  const parts = text.split(/^## /m).slice(1);
  return new Map(
    parts.map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      return [heading.trim(), unwrapped(lines.join('\n'))];
    }),
  );
}

/** A line break stays before a bullet and between paragraphs. */
function unwrapped(text: string): string {
  return text.trim().replace(/([^\n])\n(?![\n-])[ \t]*/g, '$1 ');
}

/**
 * All text files by their name.
 *
 * @throws Error when `listing.md` has not the sections it should have, or a language lacks name or description
 */
export function storeTexts(top: string): ReadonlyMap<string, string> {
  const listing = readListing(readFileSync(join(top, 'e2e/release/listing.md'), 'utf8'));
  const files = new Map<string, string>();
  for (const section of sections) {
    const text = listing.get(section);
    if (!text) throw new Error(`listing.md says nothing under "## ${section}"`);
    files.set(`${section.toLowerCase().replaceAll(' ', '-')}.txt`, `${text}\n`);
  }
  const locales = join(top, 'src/assets/_locales');
  for (const language of readdirSync(locales).sort()) {
    const { extension_name: name, extension_description: summary } = JSON.parse(
      readFileSync(join(locales, language, 'messages.json'), 'utf8'),
    ) as Record<string, { message: string } | undefined>;
    if (!name || !summary) throw new Error(`${language} has no name or no description`);
    files.set(`${language}.txt`, `${name.message}\n\n${summary.message}\n`);
  }
  return files;
}
