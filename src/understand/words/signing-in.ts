/** Signing in with GitLab: alone it reads the user, beside Git it says nothing, and groups may decide who gets in. */
import type { Catalog } from '../../model/catalog';
import type { Finding } from '../finding';
import type { FrameReader } from './frame-findings';
import type { Frame } from './grammar';
import { isWriting, type Lexicon } from './lexicon';
import { clearFrom } from './surroundings';

/** "Sign in to Grafana with GitLab" reads the user, whatever else the named tool does. */
const throughGitLab =
  /\b(?:with|via|using|through|mit|über|con|com|avec|their|par)\s+(?:\w+\s+){0,2}gitlab\b(?![ -](?:agent|runner|ci|api|registry)\b)/i;

/** Beside signing in something is clearly written in GitLab. */
function isDeedOfItsOwn(lexicon: Lexicon, read: FrameReader, frame: Frame): boolean {
  if (frame.borrowed || !isWriting(lexicon, frame.verb)) return false;
  return (read(frame)?.readings[0]?.confidence ?? 0) >= clearFrom;
}

/** True when people sign in with GitLab and nothing is written there. */
export function onlySignsIn(
  lexicon: Lexicon,
  text: string,
  frames: readonly Frame[],
  read: FrameReader,
): boolean {
  const signsIn = frames.some((frame) => frame.verb === 'login') && throughGitLab.test(text);
  return signsIn && !frames.some((frame) => isDeedOfItsOwn(lexicon, read, frame));
}

/** The findings of a sign-in. */
export function signIns(
  read: FrameReader,
  frames: readonly Frame[],
  findings: readonly Finding[],
): readonly Finding[] {
  const found = findings.filter((finding) =>
    finding.readings[0]?.operations.every((id) => id === 'GET /user'),
  );
  if (found.length > 0) return found;
  const frame = frames.find((candidate) => candidate.verb === 'login');
  const finding = frame ? read({ ...frame, object: null, within: [] }) : null;
  return finding ? [finding] : [];
}

/** Git and registries are logged in to by what is done there: "after the login moved to SSO, clone and push". */
export function besideGit(
  catalog: Catalog,
  text: string,
  frames: readonly Frame[],
  read: FrameReader,
): readonly Frame[] {
  const others = frames.filter(
    (frame) => frame.verb !== 'login' || read(frame)?.readings[0]?.operations[0] !== 'GET /user',
  );
  if (others.length === frames.length || throughGitLab.test(text)) return frames;
  const done = others.flatMap((frame) => read(frame)?.readings[0]?.operations ?? []);
  return done.length > 0 && done.every((id) => catalog.operation(id)?.rest === null) ? others : frames;
}

const byGroups =
  /\b(?:allowed|restrict\w*|limit\w*|only|certain|members? of|authori[sz]\w*|by|based on|belong\w*)\b[^.;\n]{0,40}\bgroups?\b|\ballowed_\w*groups?\b|--gitlab-group\b|\bgroup (?:claims?|membership|check|filter)\b/i;

/** "restricted to allowed groups": whoever lets people in by their groups lists them. */
export function withMembership(text: string, findings: readonly Finding[]): readonly Finding[] {
  if (!byGroups.test(text)) return findings;
  return findings.map((finding) => ({
    ...finding,
    readings: finding.readings.map((reading) =>
      reading.operations.join() === 'GET /user'
        ? { ...reading, operations: ['GET /user', 'GET /groups'] }
        : reading,
    ),
  }));
}
