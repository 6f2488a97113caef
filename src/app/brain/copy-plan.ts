import type { Catalog } from '../../model/catalog';
import type { CopyFormat } from '../../model/copy-format';
import type { Translate } from '../../model/message';
import type { PageState } from '../../model/page-message';
import { copyInput } from '../copy/copy-input';
import { copyText } from '../copy/copy-text';
import type { Plan } from './plan';

/** The plan of a planner as text; the token's last day counts from today. */
export function copyPlan(
  catalog: Catalog,
  translate: Translate,
  format: CopyFormat,
  plan: Plan,
  page: PageState | null,
): string {
  const { recommendation } = plan;
  return copyText(format, copyInput({ catalog, translate, recommendation, page, now: new Date() }));
}
