import type { Boundary, FineGrained } from '../../../src/model/catalog';

/** `project read_job + project read_pipeline, or group read_job`. */
export function spellFineGrained(fineGrained: FineGrained): string {
  if (fineGrained.kind === 'open') return 'no permission needed';
  if (fineGrained.kind === 'unknown') return 'not known';
  if (fineGrained.kind === 'impossible') return `impossible: ${fineGrained.credential}`;
  return fineGrained.alternatives
    .map((grants) => grants.map(({ boundary, permission }) => `${boundary} ${permission}`).join(' + '))
    .join(', or ');
}

/** `project, group`. */
export function spellBoundaries(boundaries: readonly Boundary[]): string {
  return boundaries.join(', ');
}
