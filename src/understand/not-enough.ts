/**
 * "read_repository and write_repository do not work, what is missing": whoever has Git's scopes and is refused, and does not
 * speak of Git, works on the repository through the API.
 */
import type { OperationId } from '../model/catalog';
import type { Finding } from './finding';

const complaint =
  /\b(?:do(?:es)?(?:n['’]?t| not) (?:work|suffice|help)|(?:is|are)(?:n['’]?t| not) (?:enough|sufficient)|not enough|insufficient|what(?:['’]s| is) missing|reich(?:t|en) nicht|ne suffi(?:t|sent) pas|no bastan?|não basta)\b/i;
const git = /\bgit (?:clone|push|pull|fetch)\b|\bclon\w|\bpush|\bpull\b/i;

interface Instead {
  readonly held: RegExp;
  readonly operations: Readonly<Record<OperationId, OperationId>>;
}

const through: readonly Instead[] = [
  { held: /\bwrite_repository\b/, operations: { 'git push': 'POST /projects/:id/repository/commits' } },
  {
    held: /\b(?:read|write)_repository\b/,
    operations: { 'git clone': 'GET /projects/:id/repository/tree' },
  },
];

/** The findings with the API's operations in place of Git's, where Git's scopes are there and not enough. */
export function beyondGit(text: string, findings: readonly Finding[]): readonly Finding[] {
  if (!complaint.test(text) || git.test(text)) return findings;
  const operations: Readonly<Record<OperationId, OperationId>> = Object.assign(
    {},
    ...through.filter(({ held }) => held.test(text)).map((one) => one.operations),
  );
  return findings.map((finding) => ({
    ...finding,
    readings: finding.readings.map((reading) => ({
      ...reading,
      operations: reading.operations.map((id) => operations[id] ?? id),
    })),
  }));
}
