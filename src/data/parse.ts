import * as z from 'zod/mini';
import { catalogFormat, checksum, headerPattern, PackedCatalog } from '../model/packed-catalog';
import { CatalogDamagedError, CatalogFormatError } from './catalog-error';

/**
 * Reads the packed catalog.
 * @throws CatalogFormatError for any format but our own, CatalogDamagedError for text that is not whole.
 */
export function parseCatalog(text: string): PackedCatalog {
  const [header, format, sum] = headerPattern.exec(text) ?? [];
  if (header === undefined) throw new CatalogDamagedError('it does not begin as a catalog does');
  if (Number(format) !== catalogFormat) throw new CatalogFormatError(Number(format));
  const json = text.slice(header.length);
  if (checksum(json) !== sum) throw new CatalogDamagedError('its checksum does not fit');
  const packed = z.safeParse(PackedCatalog, parseJson(json));
  if (packed.success) return packed.data;
  const issue = packed.error.issues[0];
  throw new CatalogDamagedError(`${issue?.path.join('.')}: ${issue?.message}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CatalogDamagedError(error instanceof Error ? error.message : 'no JSON');
  }
}
