import type { BrainRequest } from '../../model/brain-message';
import { askBackground } from '../../platform/background';
import type { CategoryView, PermissionNote } from '../../ui/views';
import { type Brain, BrainProblem, type PlanAnswer } from './contract';
import { BrainReply } from './reply';

/**
 * The brain in the background, for panel and popup. Both ends are of one version: after an update the browser cuts old
 * content scripts off, so a reply has the shape this code knows.
 */
export function remoteBrain(): Brain {
  const ask = async <Value>(request: BrainRequest): Promise<Value> => {
    const reply = BrainReply.parse(await askBackground(request));
    if ('problem' in reply) throw new BrainProblem(reply.problem);
    return reply.value as Value;
  };
  return {
    wake: () => void ask({ ask: 'wake' }).catch(() => undefined),
    plan: (input) => ask<PlanAnswer>({ ask: 'plan', input }),
    resource: (resource, section) => ask<readonly PermissionNote[]>({ ask: 'resource', resource, section }),
    browse: () => ask<readonly CategoryView[]>({ ask: 'browse' }),
    copy: (format, input) => ask<string>({ ask: 'copy', format, input }),
  };
}
