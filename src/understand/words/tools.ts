/** Tools named in a text, by their names in the catalog. */
import type { Catalog, Tool } from '../../model/catalog';
import names from './data/tool-names.json' with { type: 'json' };
import type { ExtraName } from './entries';
import type { Mention } from './mentions';

/** People leave out who made it. */
const maker = new RegExp(`^(?:${names.makers.join('|')}) (?=\\S)`);

const editors = new RegExp(`^(?:${names.editors.join('|')})\\b`);

/** True for "VS Code", "JetBrains plugin": used for git and reviews alike, so that the recipe tells little. */
export function isEditor(tool: Tool): boolean {
  return tool.aliases.some((alias) => editors.test(alias));
}

/** Names of tools for the vocabulary; the concept is the tool's place in the catalog. */
export function toolNames(catalog: Catalog): ExtraName[] {
  return catalog.tools.flatMap((tool) =>
    tool.aliases.flatMap((alias) => {
      const short = alias.replace(maker, '');
      return (short === alias ? [alias] : [alias, short]).map((name) => ({ concept: alias, name }));
    }),
  );
}

/** The tools of `mentions`, by the alias that was found. */
export function mentionedTools(
  catalog: Catalog,
  mentions: readonly Mention[],
): { mention: Mention; tools: Tool[] }[] {
  return mentions
    .filter((mention) => mention.tool !== null && !isPartOfName(mention))
    .map((mention) => ({
      mention,
      tools: family(catalog, mention.tool ?? ''),
    }));
}

/** "alfred-**gitlab workflow**" is another tool. */
function isPartOfName({ tool, glued, before }: Mention): boolean {
  return glued && before === '-' && tool?.startsWith('gitlab ') === true;
}

/** One product is often several tools: "grafana" may be its data source or its sign-in. */
function family(catalog: Catalog, alias: string): Tool[] {
  const name = alias.replace(maker, '');
  const belongs = (other: string) => other === alias || other === name || other.startsWith(`${name} `);
  return catalog.tools.filter((tool) => tool.aliases.some(belongs));
}
