/** Settings that hand a token to git or a cluster without a command: `.netrc`, `insteadOf`, `.npmrc`, `pat:` tokens. */
import type { OperationId } from '../../model/catalog';
import type { Span } from '../../model/understanding';
import type { Finding } from '../finding';

interface Setting {
  readonly pattern: RegExp;
  readonly operations: readonly OperationId[];
  readonly confidence: number;
}

/** All patterns are bounded; see the manuals of netrc, git-config and GitLab's agent for the forms. */
const settings: readonly Setting[] = [
  {
    pattern:
      /\bmachine\s+(?!github\.com|api\.github\.com|bitbucket\.org)\S{1,200}\s+login\s+\S{1,200}\s+password\b/g,
    operations: ['git clone'],
    confidence: 0.9,
  },
  {
    pattern: /\bgit\+https:\/\/(?!\S{0,200}\b(?:github\.com|bitbucket\.org))[^\s"']{1,300}/g,
    operations: ['git clone'],
    confidence: 0.95,
  },
  {
    pattern: /\[url "https?:\/\/[^"\n]{1,300}"\]\s{0,20}\n?\s{0,20}insteadOf/gi,
    operations: ['git clone'],
    confidence: 0.9,
  },
  { pattern: /\bGOPRIVATE\s?[=:]/g, operations: ['git clone'], confidence: 0.9 },
  {
    pattern: /\/\/[^\s"']{1,200}\/packages\/npm\/:_auth(?:Token)?\b/g,
    operations: ['npm package download'],
    confidence: 0.9,
  },
  {
    pattern: /\bGOPROXY\s?[=:]\s?["']?https?:\/\/\S{1,300}\/packages\/go\b/g,
    operations: ['go package download'],
    confidence: 1,
  },
  {
    pattern: /\bpat:(?:\d{1,12}|[<$%{[][^\s:]{1,60}|agent[\w-]{0,20}|[A-Z_]{2,40}):/g,
    operations: ['kubectl'],
    confidence: 1,
  },
];

/** Findings for the settings in a text, outside `taken`. */
export function credentialSettings(text: string, taken: readonly Span[]): Finding[] {
  const findings: Finding[] = [];
  for (const { pattern, operations, confidence } of settings) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (taken.some((other) => other.start < span.end && span.start < other.end)) continue;
      findings.push({ span, words: [span], readings: [{ operations, confidence }] });
      break;
    }
  }
  return findings;
}
