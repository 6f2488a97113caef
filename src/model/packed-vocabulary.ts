/**
 * How the vocabulary is shipped: for each kind of word one line per concept, language by language, so that what is
 * alike stands together. Writer and reader are here so that they cannot disagree.
 */

/** `any`: the same in all of them. */
export const languages = ['en', 'de', 'fr', 'es', 'pt', 'ja', 'zh', 'any'] as const;
export type FormLanguage = (typeof languages)[number];

/** Forms by language, separated by a comma and a blank; `class` says what a verb does. */
export type VocabularyRow = Readonly<Partial<Record<FormLanguage | 'class', string>>>;
/** Rows of one kind by concept. */
export type VocabularyTable = Readonly<Record<string, VocabularyRow>>;

export interface PackedTable {
  readonly concepts: string;
  /** One class per concept; empty for words without. */
  readonly classes: string;
  readonly forms: Readonly<Record<FormLanguage, string>>;
}

const lineEnd = '\n';

/** The table as lines. Throws a TypeError for a language nobody reads and for forms that would break a line. */
export function packTable(table: VocabularyTable): PackedTable {
  const rows = Object.values(table);
  for (const row of rows) {
    const strange = Object.keys(row).find((key) => key !== 'class' && !languages.some((one) => one === key));
    if (strange !== undefined) throw new TypeError(`no language ${strange}`);
    if (Object.values(row).some((forms) => /[\n,](?! )/.test(forms)))
      throw new TypeError('a form breaks its line');
  }
  const column = (key: FormLanguage | 'class') =>
    rows.map((row) => (row[key] ?? '').replaceAll(', ', ',')).join(lineEnd);
  return {
    concepts: Object.keys(table).join(lineEnd),
    classes: rows.some((row) => row.class !== undefined) ? column('class') : '',
    forms: Object.fromEntries(
      languages.map((language) => [language, column(language)]),
    ) as PackedTable['forms'],
  };
}

/** Calls `take` for the forms of a packed table in these languages, one language after the other. */
export function readForms(
  table: PackedTable,
  read: readonly FormLanguage[],
  take: (concept: string, language: FormLanguage, form: string) => void,
): void {
  const concepts = table.concepts.split(lineEnd);
  for (const language of read)
    for (const [place, forms] of table.forms[language].split(lineEnd).entries())
      if (forms !== '') for (const form of forms.split(',')) take(concepts[place] ?? '', language, form);
}

/** The class of each concept. */
export function readClasses(table: PackedTable): ReadonlyMap<string, string> {
  const classes = table.classes.split(lineEnd);
  return new Map(table.concepts.split(lineEnd).map((concept, place) => [concept, classes[place] ?? '']));
}
