/** From a text to the answer that scripts read: understand it, recommend for what is chosen, and put it in one shape. */
import type { Boundary, Catalog, OperationId, Role, ScopeName, TokenType } from '../model/catalog';
import { type Message, sayWith, type Translate } from '../model/message';
import type { Impossible, Recommendation } from '../model/recommendation';
import type { InputKind, Understanding } from '../model/understanding';
import { recommend } from '../recommend/recommend';
import { chosenRows, undecided } from './brain/choice';
import { neighbours } from './neighbours';

/** One JSON line of the command line, keys in this order; `id` comes before them in a batch. */
export interface Answer {
  readonly kind: InputKind;
  /** Chosen ones first, best first, then the best of the others. */
  readonly operations: readonly AnswerOperation[];
  readonly classic: {
    readonly scopes: readonly ScopeName[];
    readonly because: Readonly<Record<ScopeName, readonly OperationId[]>>;
    readonly impossible: readonly AnswerImpossible[];
    readonly documented: readonly ScopeName[];
  };
  readonly fineGrained: {
    readonly permissions: readonly {
      readonly boundary: Boundary;
      readonly resource: string;
      readonly action: string;
    }[];
    readonly impossible: readonly AnswerImpossible[];
  };
  readonly role: Role | null;
  /** Explained refusals, remarks about the text, narrower ways, remarks about the answer. */
  readonly notes: readonly string[];
  readonly unsure: boolean;
}

export interface AnswerOperation {
  readonly id: OperationId;
  /** 0 to 1, three decimals. */
  readonly confidence: number;
  readonly chosen: boolean;
}

export interface AnswerImpossible {
  readonly operation: OperationId;
  readonly wayOut: string;
}

export interface AnswerOptions {
  readonly catalog: Catalog;
  readonly understand: (text: string) => Understanding;
  readonly translate: Translate;
  /** Release of the instance; null lets the text name one. */
  readonly gitlab: string | null;
}

/** What was read and what it needs: the answer before it is put into words. */
export interface Reading {
  readonly understanding: Understanding;
  readonly recommendation: Recommendation;
}

/** Beside the chosen ones; filled up with neighbours to at least ten in all. */
const othersShown = 20;
const leastShown = 10;

/**
 * Understands the text and recommends for the chosen operations.
 *
 * @param tokenType what the caller asks for; null takes the type the text names, else a personal token
 */
export function readText(text: string, tokenType: TokenType | null, options: AnswerOptions): Reading {
  const { catalog } = options;
  const understanding = options.understand(text);
  const { hints } = understanding;
  const operations = chosenRows(understanding, undecided)
    .map((row) => row.operation)
    .filter((id) => catalog.operation(id));
  const recommendation = recommend(catalog, {
    operations,
    tokenType: tokenType ?? hints.tokenType ?? 'personal',
    gitlab: options.gitlab ?? hints.gitlab,
    available: null,
    boundary: hints.boundary,
  });
  return { understanding, recommendation };
}

/** The answer to a text. Text that is not understood has empty sets and `unsure`. */
export function answer(text: string, tokenType: TokenType | null, options: AnswerOptions): Answer {
  return toAnswer(readText(text, tokenType, options), options);
}

function toAnswer({ understanding, recommendation }: Reading, { catalog, translate }: AnswerOptions): Answer {
  const { classic, documented, fineGrained, role, need } = recommendation;
  const say = sayWith(translate);
  const impossible = ({ operation, wayOut }: Impossible): AnswerImpossible => ({
    operation,
    wayOut: wayOut.map((way) => say(way.message)).join(' '),
  });
  return {
    kind: understanding.kind,
    operations: rankedOperations(catalog, understanding),
    classic: {
      scopes: classic.scopes,
      because: classic.because,
      impossible: classic.impossible.map(impossible),
      documented: documented.scopes,
    },
    fineGrained: {
      permissions: fineGrained.permissions.map(({ boundary, resource, action }) => ({
        boundary,
        resource,
        action,
      })),
      impossible: fineGrained.impossible.map(impossible),
    },
    role,
    notes: notesOf({ understanding, recommendation }).map(say),
    unsure: understanding.unsure || need.operations.length === 0,
  };
}

/** Everything worth saying beside the sets, most important first. */
export function notesOf({ understanding, recommendation }: Reading): readonly Message[] {
  return [
    ...understanding.refusals.flatMap((refusal) => refusal.explanation),
    ...understanding.notes,
    ...(understanding.question ? [understanding.question.ask] : []),
    ...recommendation.narrower.map((way) => way.message),
    ...recommendation.notes,
  ];
}

/** All candidates of all wishes, each once, with its best confidence; then neighbours, of which nothing was read. */
function rankedOperations(catalog: Catalog, { wishes }: Understanding): readonly AnswerOperation[] {
  const byId = new Map<OperationId, AnswerOperation>();
  for (const { operation: id, confidence, chosen } of wishes.flatMap((wish) => wish.candidates)) {
    const known = byId.get(id);
    byId.set(id, {
      id,
      confidence: Math.max(known?.confidence ?? 0, Math.round(confidence * 1000) / 1000),
      chosen: chosen || (known?.chosen ?? false),
    });
  }
  const ranked = [...byId.values()].sort((a, b) => b.confidence - a.confidence);
  const read = [
    ...ranked.filter((operation) => operation.chosen),
    ...ranked.filter((operation) => !operation.chosen).slice(0, othersShown),
  ];
  const ids = read.map((operation) => operation.id);
  const near = neighbours(catalog, ids, leastShown - read.length);
  return [...read, ...near.map((id) => ({ id, confidence: 0, chosen: false }))];
}
