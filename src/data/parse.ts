import * as z from 'zod/mini';
import { catalogFormat, PackedCatalog } from '../model/packed-catalog';
import { CatalogDamagedError, CatalogFormatError } from './catalog-error';

const Stamp = z.object({ format: z.number() });

/**
 * Reads the packed catalog.
 * @throws CatalogFormatError for any format but our own, CatalogDamagedError for text that is no catalog.
 */
export function parseCatalog(text: string): PackedCatalog {
  const value = parseJson(text);
  const stamp = z.safeParse(Stamp, value);
  if (!stamp.success) throw new CatalogFormatError(null);
  if (stamp.data.format !== catalogFormat) throw new CatalogFormatError(stamp.data.format);
  const packed = z.safeParse(PackedCatalog, value);
  if (!packed.success) {
    const issue = packed.error.issues[0];
    throw new CatalogDamagedError(`${issue?.path.join('.')} ${issue?.message}`);
  }
  return packed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CatalogDamagedError(error instanceof Error ? error.message : 'no JSON');
  }
}
