import type { Check, Finding } from './check';

const tip = 'correct the row of lifetimes.tsv, or delete it';

/** Every row of `lifetimes.tsv` is about something in the catalog, and nothing ends before it begins. */
export const lifetimesAreKnown: Check = {
  name: 'lifetimes-are-known',
  run({ sources, catalog }) {
    const known = new Set([
      ...catalog.operations.map(({ operation }) => `operation ${operation.id}`),
      ...catalog.permissions.map(({ name }) => `permission ${name}`),
      ...catalog.scopes.map(({ name }) => `scope ${name}`),
    ]);
    return sources.tables['lifetimes.tsv'].rows.flatMap(({ line, cells }): readonly Finding[] => {
      const { kind, id, since, until } = cells;
      const at = (what: string): Finding => ({ path: 'lifetimes.tsv', line, what, tip });
      return [
        ...(known.has(`${kind} ${id}`) ? [] : [at(`no ${kind} "${id}"`)]),
        ...(since === '' && until === '' ? [at('neither since nor until')] : []),
        ...(since !== '' && until !== '' && number(until) < number(since)
          ? [at('ends before it begins')]
          : []),
      ];
    });
  },
};

/** `19.5` as a number that orders releases. */
function number(release: string): number {
  const [major = 0, minor = 0] = release.split('.').map(Number);
  return major * 1_000 + minor;
}
