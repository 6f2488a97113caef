import { CatalogError } from '../../data/catalog-error';
import { BrainRequest } from '../../model/brain-message';
import type { Brain } from '../brain/contract';
import type { BrainReply } from '../brain/reply';

/** Answers one request to the brain; undefined for anything that is none. */
export function answerBrain(brain: Brain, message: unknown): Promise<BrainReply> | undefined {
  const request = BrainRequest.safeParse(message);
  return request.success ? reply(brain, request.data) : undefined;
}

async function reply(brain: Brain, request: BrainRequest): Promise<BrainReply> {
  try {
    return { value: await answerTo(brain, request) };
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    return { problem: { key: error.say.key, values: [...(error.say.values ?? [])] } };
  }
}

async function answerTo(brain: Brain, request: BrainRequest): Promise<unknown> {
  switch (request.ask) {
    case 'wake':
      return brain.wake();
    case 'plan':
      return brain.plan(request.input);
    case 'resource':
      return brain.resource(request.resource, request.section);
    case 'browse':
      return brain.browse();
    case 'copy':
      return brain.copy(request.format, request.input);
  }
}
