import { type Operation, type RiskTag, riskTags } from '../../src/model/catalog';
import type { Draft } from './draft';
import { SourceProblem } from './source-problem';
import type { Sources } from './sources';
import { oneOf } from './table';

export type Risks = (operation: Operation, draft: Draft) => readonly RiskTag[];

/** What a pattern of `risk_rules.tsv` is held against. */
const fields = {
  id: (operation: Operation) => operation.id,
  /** `create Variable`: GitLab's own action and resource, where a permission names them. */
  permission: (_: Operation, draft: Draft) =>
    draft.words === null ? '' : `${draft.words.action} ${draft.words.resource}`,
} as const;

/** Reads the rules once; answers per operation, in the order of `riskTags`. */
export function readRisks(sources: Sources): Risks {
  const table = sources.tables['risk_rules.tsv'];
  const rules = table.rows.map(({ line, cells }) => ({
    tag: oneOf(table.file, line, cells.tag, riskTags),
    field: fields[oneOf(table.file, line, cells.field, ['id', 'permission'] as const)],
    pattern: toPattern(table.file, line, cells.pattern),
    except: cells.except === '' ? null : toPattern(table.file, line, cells.except),
  }));
  return (operation, draft) => {
    const found = new Set(
      rules
        .filter(
          ({ field, pattern, except }) =>
            pattern.test(field(operation, draft)) && !except?.test(operation.id),
        )
        .map(({ tag }) => tag),
    );
    return riskTags.filter((tag) => found.has(tag));
  };
}

function toPattern(file: string, line: number, text: string): RegExp {
  try {
    return new RegExp(text);
  } catch {
    throw new SourceProblem(file, line, `"${text}" is no pattern`, 'a JavaScript regular expression');
  }
}
