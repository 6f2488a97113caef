import type { Catalog, OperationId, ScopeName } from '../../model/catalog';
import { type Message, sayWith, type Translate } from '../../model/message';
import type { PageState } from '../../model/page-message';
import type { Impossible, TokenPlace, WayOut } from '../../model/recommendation';
import type { Span } from '../../model/understanding';
import { reachOf } from '../../recommend/reach';
import { surplus } from '../../recommend/surplus';
import type { ImpossibleRow, OperationRow, PlannerStage, PlannerView, SurplusRow } from '../../ui/views';
import { isGroupPage } from '../copy/place';
import type { SuggestedFields } from '../suggested-fields';
import { type ChosenRow, inDoubt, openQuestion } from './choice';
import { comparisonOf } from './comparison';
import type { AnsweredView } from './contract';
import { narrowerView } from './narrower-view';
import { leftToDo, previewOf, targetOf } from './page-target';
import type { Plan, UnderstoodInput } from './plan';
import { roleAdvice } from './role-advice';

export interface ViewInput extends UnderstoodInput {
  readonly text: string;
  readonly plan: Plan;
  readonly suggested: SuggestedFields | null;
}

/** What the planner shows about an answer, as plain data in the reader's language. */
export function answeredView(catalog: Catalog, translate: Translate, input: ViewInput): AnsweredView {
  const { understanding, page, plan } = input;
  const { classic, documented, fineGrained, need, role, narrower, notes } = plan.recommendation;
  const say = sayWith(translate);
  const title = (id: OperationId): string => catalog.operation(id)?.title ?? id;
  const stage = stageOf(input);
  const target = targetOf(plan.recommendation, page);
  const reachesBy = (place: TokenPlace): readonly Message[] =>
    reachOf({ tokenType: need.tokenType, place, scopes: classic.scopes });
  const reach: readonly Message[] =
    page?.form === 'granular' ? [{ key: 'reach_granular' }] : reachesBy(placeOf(page));
  const reachKeys = new Set(reachesBy(null).map(({ key }) => key));
  const impossible = (one: Impossible): ImpossibleRow => ({
    title: title(one.operation),
    reason: say(one.reason),
    waysOut: one.wayOut.map((way: WayOut) => say(way.message)),
  });
  return {
    stage,
    tokenType: need.tokenType,
    marks: plan.rows.flatMap((row) => (row.chosen ? row.spans : [])),
    rows: plan.rows.map((row) => operationRow(catalog, input.text, plan, row, page?.form === 'granular')),
    question: questionView(input, say, title),
    scopes: classic.scopes.map((scope) => ({
      scope,
      risk: catalog.scope(scope)?.risk ?? 'medium',
      because: (classic.because[scope] ?? []).map(title),
    })),
    documented: sameScopes(classic.scopes, documented.scopes) ? null : documented.scopes,
    impossible: classic.impossible.map(impossible),
    narrower: narrower.map((way) => say(way.message)),
    permissions: fineGrained.permissions.map(({ boundary, resource, action, because }) => ({
      boundary,
      resource,
      action,
      because: because.map(title),
    })),
    permissionsImpossible: fineGrained.impossible.map(impossible),
    boundaryChoice:
      fineGrained.boundaries.length > 1
        ? { options: fineGrained.boundaries, chosen: input.decisions.boundary }
        : null,
    role,
    roleAdvice: stage === 'answer' ? roleAdvice(plan.recommendation, page, translate) : null,
    reach: stage === 'answer' ? reach.map(say).join(' ') : null,
    narrowerTypes: stage === 'answer' ? narrowerView(catalog, plan.recommendation, translate) : null,
    fields: stage === 'answer' ? (input.suggested?.view ?? null) : null,
    explained: (understanding?.refusals.flatMap((refusal) => refusal.explanation) ?? []).map(say),
    notes: [
      ...(page?.classicRefused ? [translate('planner_classic_refused')] : []),
      ...(understanding?.notes ?? []).map(say),
      // Said beside the scopes already.
      ...notes.filter(({ key }) => !reachKeys.has(key)).map(say),
    ],
    onPage: page !== null,
    granular: page?.form === 'granular',
    comparison: stage === 'answer' ? comparisonOf(catalog, plan.recommendation, page, translate) : null,
    left: page && stage === 'answer' ? leftToDo(page, target, translate) : [],
    preview: page && stage === 'answer' ? previewOf(catalog, page, target) : null,
    surplus:
      page?.form === 'classic' && stage === 'answer'
        ? surplusRows(catalog, translate, page, classic.scopes)
        : [],
    canApply: stage === 'answer' && page !== null && target.length > 0 && !doubtful(input),
  };
}

function doubtful({ understanding, decisions }: ViewInput): boolean {
  return understanding !== null && inDoubt(understanding, decisions);
}

function stageOf(input: ViewInput): PlannerStage {
  const { understanding, decisions, plan } = input;
  if (understanding && openQuestion(understanding, decisions)) return 'question';
  if (plan.rows.length > 0) return 'answer';
  return understanding ? 'unknown' : 'empty';
}

/** `granular`: what opens it are permissions, not scopes. */
function operationRow(
  catalog: Catalog,
  text: string,
  plan: Plan,
  row: ChosenRow,
  granular: boolean,
): OperationRow {
  const operation = catalog.operation(row.operation);
  const { classic, fineGrained } = plan.recommendation;
  const permissions = fineGrained.permissions
    .filter(({ because }) => because.includes(row.operation))
    .map(({ resource, action }) => `${resource}: ${action}`);
  return {
    id: row.operation,
    title: operation?.title ?? row.operation,
    chosen: row.chosen,
    confidence: row.confidence,
    words: wordsOf(text, row.spans),
    scopes: granular
      ? [...new Set(permissions)]
      : classic.scopes.filter((scope) => classic.because[scope]?.includes(row.operation)),
    risks: operation?.risks ?? [],
    others: row.others.flatMap((id) => {
      const other = catalog.operation(id);
      return other ? [{ id, title: other.title }] : [];
    }),
  };
}

/** More words than these explain nothing; a log repeats the same one a thousand times. */
const wordsShown = 6;

/** The words of the text that led to an operation, each once, in the order of the text. */
function wordsOf(text: string, spans: readonly Span[]): readonly string[] {
  const words = new Map<string, string>();
  for (const { start, end } of spans) {
    const word = text.slice(start, end);
    const key = word.toLowerCase();
    if (!words.has(key)) words.set(key, word);
    if (words.size === wordsShown) break;
  }
  return [...words.values()];
}

function questionView(
  { understanding, decisions }: ViewInput,
  say: (message: Message) => string,
  title: (id: OperationId) => string,
): PlannerView['question'] {
  const question = understanding && openQuestion(understanding, decisions);
  if (!question) return null;
  return { ask: say(question.ask), options: question.options.map((option) => option.map(title).join(' + ')) };
}

/** By the address: projects and groups share the kinds of page that deploy tokens have. */
function placeOf(page: PageState | null): TokenPlace {
  return page && (isGroupPage(page) ? 'group' : 'project');
}

function surplusRows(
  catalog: Catalog,
  translate: Translate,
  page: PageState,
  plan: readonly ScopeName[],
): readonly SurplusRow[] {
  const ticked = page.boxes.filter((box) => box.ticked).map((box) => box.scope);
  return surplus(catalog, ticked, plan, page.tokenType).map(({ scope, containedIn }) => ({
    scope,
    text: containedIn
      ? translate('planner_surplus_contained', scope, containedIn)
      : translate('planner_surplus_unneeded', scope),
  }));
}

function sameScopes(a: readonly ScopeName[], b: readonly ScopeName[]): boolean {
  return a.length === b.length && a.every((scope) => b.includes(scope));
}
