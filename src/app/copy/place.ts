import { publicGitlab } from '../../model/public-gitlab';
import type { CopyPlace } from './copy-input';

/** The project or group a page belongs to, by its path in GitLab. */
export interface Owner {
  readonly kind: 'project' | 'group';
  /** `team/tools/builder`; null when the page is not known. */
  readonly path: string | null;
}

/** The origin of the page; without one, where its reader is most likely to be. */
export function originOf(place: CopyPlace | null): string {
  return place?.origin ?? publicGitlab;
}

/**
 * The owner named by a settings page: `/groups/<path>/-/settings/...` or `/<path>/-/settings/...`.
 * An instance below a relative root shows its root as part of a project's path; there is nothing to tell them apart.
 */
export function ownerOf(place: CopyPlace | null, kind: Owner['kind']): Owner {
  const before = /^\/(.+?)\/-\/settings\//.exec(place?.path ?? '')?.[1] ?? null;
  const group = before === null ? null : /^(?:.*?\/)?groups\/(.+)$/.exec(before)?.[1];
  if (group !== null && group !== undefined && kind === 'group') return { kind, path: decoded(group) };
  return { kind, path: before === null || kind === 'group' ? null : decoded(before) };
}

/** True when a page that serves projects and groups alike shows a group. */
export function isGroupPage(place: CopyPlace | null): boolean {
  return /^\/(?:.*?\/)?groups\/.+\/-\/settings\//.test(place?.path ?? '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
