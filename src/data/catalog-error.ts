import type { Message } from '../model/message';

/** The catalog cannot be used; `message` keys say why to people. */
export class CatalogError extends Error {
  /** What to tell people. */
  readonly say: Message;

  constructor(name: string, technical: string, say: Message) {
    super(technical);
    this.name = name;
    this.say = say;
  }
}

/** The catalog was written in a format this code does not read: extension files of two versions are mixed. */
export class CatalogFormatError extends CatalogError {
  /** The format that was found. */
  readonly found: number;

  constructor(found: number) {
    super('CatalogFormatError', `catalog format ${found} is not known`, {
      key: 'catalog_outdated',
    });
    this.found = found;
  }
}

/** The catalog's text is damaged. */
export class CatalogDamagedError extends CatalogError {
  constructor(what: string) {
    super('CatalogDamagedError', `the catalog is damaged: ${what}`, { key: 'catalog_damaged' });
  }
}

/** Reads something; a code that stands for nothing is damage, wherever it is come upon. */
export function readable<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new CatalogDamagedError(error.message);
    throw error;
  }
}
