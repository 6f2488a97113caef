import { publicGitlab } from '../../model/public-gitlab';
import type { CopyPlace } from './copy-input';

/** The project or group a page belongs to, by its path in GitLab. */
export interface Owner {
  readonly kind: 'project' | 'group';
  /** `team/tools/builder`; null when the page is not known. */
  readonly path: string | null;
}

/** Where the addresses of the page's GitLab begin; without a page, of the one its reader is most likely to use. */
export function baseOf(place: CopyPlace | null): string {
  return place ? place.origin + place.root : publicGitlab;
}

/** The owner named by a settings page: `/groups/<path>/-/settings/...` or `/<path>/-/settings/...` below the root. */
export function ownerOf(place: CopyPlace | null, kind: Owner['kind']): Owner {
  const { before, group } = settingsOf(place);
  const path = kind === 'group' ? group : before;
  return { kind, path: path === null ? null : decoded(path) };
}

/** True when a page that serves projects and groups alike shows a group. */
export function isGroupPage(place: CopyPlace | null): boolean {
  return settingsOf(place).group !== null;
}

/** What stands before `/-/settings/`, and the group when it is a group's; nulls for other pages. */
function settingsOf(place: CopyPlace | null): { before: string | null; group: string | null } {
  const before = /^\/(.+?)\/-\/settings\//.exec(place ? belowRoot(place) : '')?.[1] ?? null;
  return { before, group: /^groups\/(.+)$/.exec(before ?? '')?.[1] ?? null };
}

/** The path as GitLab's own routes know it. */
export function belowRoot({ path, root }: CopyPlace): string {
  return path.startsWith(`${root}/`) ? path.slice(root.length) : path;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
