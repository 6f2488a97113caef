import type { PageAdapter } from './contract';
import type { GranularAdapter } from './granular/contract';
import { adapters, granularAdapters } from './registry';

/** The generations as a Markdown table, for the README; ends without a newline. */
export function generationTable(): string {
  const rows = adapters.map((adapter) =>
    row([adapter.id, adapter.title, releases(adapter), adapter.tokenTypes.join(', '), pages(adapter)]),
  );
  const granular = granularAdapters.map((adapter) =>
    row([adapter.id, adapter.title, releases(adapter), 'personal, fine-grained', pages(adapter)]),
  );
  return [
    row(['Generation', 'Form', 'GitLab (about)', 'Tokens', 'Pages']),
    row(Array(5).fill('---')),
    ...rows,
    ...granular,
  ].join('\n');
}

function releases({ gitlab: [from, to] }: PageAdapter | GranularAdapter): string {
  return to ? `${from} to ${to}` : `${from} and later`;
}

/** The paths of the examples from `/-/` on, each once: what stands before is the instance's own. */
function pages({ examples }: PageAdapter | GranularAdapter): string {
  const paths = examples.map(({ url }) => new URL(url).pathname.replace(/^.*?(?=\/-\/)/, ''));
  return [...new Set(paths)].map((path) => `\`${path}\``).join(', ');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
