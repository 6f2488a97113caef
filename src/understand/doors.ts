/** Images and packages that are named with the door they come through: a dependency proxy, a virtual registry, OCI, git. */
import type { OperationId } from '../model/catalog';
import type { Finding } from './finding';

interface Door {
  readonly named: RegExp;
  readonly instead: Readonly<Record<OperationId, OperationId>>;
}

const doors: readonly Door[] = [
  {
    named: /dependency[ _-]prox(?:y|ies)/i,
    // Signing in is part of the pull: both ask the same door.
    instead: { 'docker pull': 'dependency proxy pull', 'docker login': 'dependency proxy pull' },
  },
  {
    named: /virtual (?:maven )?registr(?:y|ies)/i,
    instead: {
      'maven package download': 'maven virtual registry download',
      'package download': 'maven virtual registry download',
    },
  },
  {
    named: /\bOCI\b/i,
    instead: { 'helm package download': 'docker pull', 'helm package publish': 'docker push' },
  },
  {
    // A node of a cluster pulls: whoever published the image did so before.
    named: /\bImagePullBackOff\b|\bErrImagePull\b/i,
    instead: { 'docker push': 'docker pull', kubectl: 'docker pull' },
  },
  { named: /\bimagePullSecrets?\b/i, instead: { kubectl: 'docker pull' } },
  {
    named: /\bgit\+(?:https|ssh)\b/i,
    instead: {
      'pypi package download': 'git clone',
      'npm package download': 'git clone',
      'package download': 'git clone',
    },
  },
];

/** The findings with the operations of the door the text names; what is pushed or published has none. */
export function throughDoors(text: string, findings: readonly Finding[]): readonly Finding[] {
  const instead = Object.assign(
    {},
    ...doors.filter(({ named }) => named.test(text)).map((door) => door.instead),
  );
  if (Object.keys(instead).length === 0) return findings;
  return findings.map((finding) => ({
    ...finding,
    readings: finding.readings.map((reading) => ({
      ...reading,
      operations: [...new Set(reading.operations.map((id) => instead[id] ?? id))],
    })),
  }));
}
