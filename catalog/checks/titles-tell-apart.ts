import { titleRows } from '../build/titles/tables';
import type { Check } from './check';

const readsLikePath = /[/:*_{}@$\\]|^(GET|POST|PUT|PATCH|DELETE|HEAD)\b/;

/** No title reads like a path; two operations share a title only where `title-twins.tsv` says they do the same. */
export const titlesTellApart: Check = {
  name: 'titles-tell-apart',
  run({ catalog }) {
    const twins = new Set(titleRows('twins').map(([title]) => title));
    const byTitle = new Map<string, string>();
    // What GitLab gave up may share its title with what came in its place.
    const living = catalog.operations.filter(({ operation }) => operation.until === null);
    return living.flatMap(({ operation: { id, title } }) => {
      const first = byTitle.get(title);
      byTitle.set(title, first ?? id);
      const problems = [
        ...(readsLikePath.test(title.replaceAll('CI/CD', '')) ? ['the title reads like a path'] : []),
        ...(first !== undefined && !twins.has(title) ? [`the same title as ${first}`] : []),
      ];
      return problems.map((what) => ({
        path: id,
        line: 0,
        what: `${what}: ${title}`,
        tip: 'write one in title-overrides.tsv',
      }));
    });
  },
};
