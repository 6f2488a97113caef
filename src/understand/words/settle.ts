/** Settles the findings of one text among each other. */
import type { Finding } from '../finding';

/** Beside a wish this clear, what could hardly be read is description. */
const clearWish = 0.75;
const noise = 0.5;
/** Deed and thing are named and known. */
const certainWish = 0.9;
/** Beside such a wish a write that the search only guessed. */
const doubtful = 0.7;

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
  const best = Math.max(0, ...findings.map(confidenceOf));
  if (best < clearWish) return findings;
  return findings.filter((finding) => {
    const least = best >= certainWish && writes(finding) ? doubtful : noise;
    return finding.readings.some(({ confidence }) => confidence >= least);
  });
}

/** What changes something costs more when it was never meant. */
function writes({ readings }: Finding): boolean {
  return readings[0]?.operations.some((id) => /^(?:POST|PUT|PATCH|DELETE|mutation) /.test(id)) ?? false;
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
