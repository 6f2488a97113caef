/** Settles the findings of one text among each other. */
import type { Finding } from '../finding';

/** Beside a wish this clear, what could hardly be read is description. */
const clearWish = 0.75;
const noise = 0.5;

/** Joins equal findings, drops noise and makes readings agree. */
export function settle(findings: readonly Finding[]): readonly Finding[] {
  return coherent(withoutNoise(mergeSame(findings)));
}

function mergeSame(findings: readonly Finding[]): readonly Finding[] {
  const merged = new Map<string, Finding>();
  for (const finding of findings) {
    const key = finding.readings[0]?.operations.join('|') ?? '';
    const known = merged.get(key);
    merged.set(key, known ? { ...known, words: [...known.words, ...finding.words] } : finding);
  }
  return [...merged.values()];
}

function withoutNoise(findings: readonly Finding[]): readonly Finding[] {
  const clear = findings.some((finding) => confidenceOf(finding) >= clearWish);
  return clear ? findings.filter((finding) => confidenceOf(finding) >= noise) : findings;
}

/** "Bump the version in a file and push": who pushes anyway does not write the file by REST. */
function coherent(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => {
    const others = findings
      .filter((other) => other !== finding)
      .flatMap((other) => other.readings[0]?.operations ?? []);
    const shared = finding.readings.find(
      ({ operations }, place) =>
        place > 0 && operations[0] === 'git push' && operations.every((id) => others.includes(id)),
    );
    if (!shared) return finding;
    const rest = finding.readings.filter((reading) => reading !== shared);
    return { ...finding, readings: [{ ...shared, confidence: confidenceOf(finding) }, ...rest] };
  });
}

/** Confidence of the best reading. */
export function confidenceOf(finding: Finding): number {
  return finding.readings[0]?.confidence ?? 0;
}
