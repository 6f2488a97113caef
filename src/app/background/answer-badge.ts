import * as z from 'zod/mini';
import type { Translate } from '../../model/message';
import { setBadge } from '../../platform/toolbar';

/** What a page's script tells when its form comes or goes. */
export const FormSeen = z.object({ tell: z.literal('form'), there: z.boolean() });
export type FormSeen = z.infer<typeof FormSeen>;

/** Marks the toolbar icon of a tab that shows a token form; undefined for anything that is no such message. */
export function answerBadge(
  message: unknown,
  tabId: number | null,
  translate: Translate,
): Promise<unknown> | undefined {
  const seen = FormSeen.safeParse(message);
  if (!seen.success || tabId === null) return undefined;
  return setBadge(
    tabId,
    seen.data.there ? '✓' : '',
    seen.data.there ? translate('badge_title') : 'Scopewise',
  );
}
