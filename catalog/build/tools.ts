import * as z from 'zod/mini';
import { Tool } from '../../src/model/catalog';
import { readJson } from './scopes';
import type { Sources } from './sources';

/** The tools of `tools.json`, in its order; none while the file does not exist. */
export function buildTools(sources: Sources): readonly Tool[] {
  return sources.toolsJson === null ? [] : readJson('tools.json', sources.toolsJson, z.array(Tool));
}
