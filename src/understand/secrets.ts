/** Finds what looks like a secret in pasted text, so that it is never kept. */

const mask = '•';

/** A value, unless it is a variable or a placeholder. */
const value = /(?![$<{%•])[^\s"'`&;,)<>{}]{3,400}/;

interface SecretRule {
  readonly pattern: RegExp;
}

function rule(before: RegExp, secret: RegExp, flags = 'gi'): SecretRule {
  return { pattern: new RegExp(`(${before.source})(${secret.source})`, flags) };
}

/** Each pattern has two groups: what stays readable, and the secret. */
const rules: readonly SecretRule[] = [
  // GitLab's own prefixes, see "Token prefixes" in its token overview; a routable token holds dots.
  rule(/\bgl[a-z]{1,8}-/, /[A-Za-z0-9_.=-]{6,400}/),
  rule(/\bGR1348941/, /[A-Za-z0-9_-]{10,100}/, 'g'),
  rule(
    /\b(?:private|job|deploy|gitlab|x-gitlab|x-gitlab-static-object)-token["']?\s{0,4}[:=]\s{0,4}["']?/,
    value,
  ),
  rule(/\bauthorization["']?\s{0,4}[:=]\s{0,4}["']?(?:bearer|basic|token)\s{1,4}(?:pat:\d{1,12}:)?/, value),
  rule(/\bbearer\s{1,4}(?:pat:\d{1,12}:)?/, /[A-Za-z0-9_.~+/-]{16,400}=*/),
  rule(/\bpat:\d{1,12}:/, value),
  rule(/:\/\/[^\s:/@"']{0,100}:/, /(?![$<{%])[^\s:/@"']{1,400}(?=@)/),
  rule(
    /\b(?:private_token|access_token|job_token|feed_token|rss_token|refresh_token|client_secret|_authtoken|_password|password|passwd|token)["']?\s{0,4}(?:=>?|:)\s{0,4}["']?/,
    value,
  ),
  rule(/\b[A-Z][A-Z0-9_]{0,60}(?:TOKEN|PASSWORD|SECRET|PAT)\s{0,2}[=:]\s{0,2}["']?/, value, 'g'),
  rule(/\bpassword\s{1,4}/, /(?=[^\s]{0,60}\d)[A-Za-z0-9_.=-]{16,400}/),
  rule(/(?:^|\s)--(?:password|token|private-token|api-key|registry-password)(?:\s{1,4}|=)["']?/, value),
  rule(/(?:^|\s)(?:-u|--user)\s{0,4}["']?[^\s:"']{1,100}:/, value),
  rule(/\bdocker\s{1,4}login\b[^\n]{0,200}?\s-p\s{0,4}["']?/, value),
];

/**
 * The text with every token, password and authorization value replaced by as many mask characters. Variables such
 * as `$TOKEN` stay. The result has the same length, so offsets into the text stay true.
 */
export function redact(text: string): string {
  let redacted = text;
  for (const { pattern } of rules)
    redacted = redacted.replace(
      pattern,
      (_, kept: string, secret: string) => kept + mask.repeat(secret.length),
    );
  return redacted;
}
