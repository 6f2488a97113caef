/** Well-known tools started by name: `npx semantic-release`, `renovate --dry-run`. Operations come from the catalog. */
import type { Tool } from '../../model/catalog';
import { type Call, type Effects, effect } from './program';

const readOnly = /^--?(?:dry-run|read-only|readonly|no-write|check|check-only|dryrun)/;

/** Subcommands that try something out. */
const looking = /^(?:test|check|verify|validate|doctor|list|show|status)$/;

/** The tool of the catalog that goes by this program name, null when there is none. */
export function toolNamed(tools: readonly Tool[], program: string): Tool | null {
  const bare = program.replace(/@[\w.^~-]+$/, '').replace(/^.*\//, '');
  const loose = bare.replaceAll('-', ' ');
  return (
    tools.find(({ aliases }) => aliases.includes(program) || aliases.includes(bare)) ??
    tools.find(({ aliases }) => aliases.includes(loose)) ??
    null
  );
}

/** All operations of the tool, or of its read variant when the call says that nothing is written. */
export function readTool(call: Call, tool: Tool): Effects {
  const reads =
    looking.test(call.args[0]?.text ?? '') ||
    call.args.some(({ text }) => readOnly.test(text) && !/=(?:false|0)$/.test(text));
  const variant = tool.variants.find(({ name }) => name === (reads ? 'read' : 'full')) ?? tool.variants[0];
  if (variant === undefined || variant.operations.length === 0) return null;
  return [effect(variant.operations, 0.9)];
}
