import type { PageReply, PageRequest } from '../../model/page-message';
import { askPage } from '../../platform/messages';
import type { PageDriver } from '../planner/page-driver';

/** The page of a tab, driven by messages. Without a tab, or without us in it, there is no page. */
export function remotePage(tab: number | null): PageDriver {
  let problem: PageReply['problem'] = null;
  const ask = async (request: PageRequest): Promise<PageReply | null> => {
    const reply = tab === null ? null : await askPage(tab, request);
    problem = reply?.problem ?? null;
    return reply;
  };
  return {
    state: async () => (await ask({ kind: 'state' }))?.state ?? null,
    problem: () => problem,
    apply: async (items) => (await ask({ kind: 'apply', items: [...items] }))?.outcome ?? null,
    setRole: async (level) => (await ask({ kind: 'role', level }))?.outcome ?? null,
    fill: async (values) => (await ask({ kind: 'fields', values }))?.outcome ?? null,
    undo: async () => (await ask({ kind: 'undo' }))?.outcome ?? null,
  };
}
