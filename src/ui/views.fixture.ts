/** Views for tests: one of each kind, changed where a test needs it. */
import { emptyView as emptyAnywhere } from './empty-view';
import type { NoteView, OperationRow, PlannerEvents, PlannerView } from './views';

/** Nothing typed yet, on a token page. */
export const emptyView: PlannerView = { ...emptyAnywhere, onPage: true };

/** A note beside `read_api`. */
export const noteOf = (changes: Partial<NoteView> = {}): NoteView => ({
  scope: 'read_api',
  risk: 'high',
  line: 'Reads everything the account can read.',
  warning: null,
  requires: null,
  narrower: ['Only git: read_repository clones.'],
  details: () => ({
    figures: ['890 of 2141 REST operations'],
    riskWhy: 'Wider than many expect.',
    tags: [{ tag: 'reads-secrets', count: 12 }],
    dangerous: [{ id: 'GET /projects/:id/variables', title: 'List the variables of a project' }],
    unlocks: ['Every GET'],
    doesNot: ['Cannot push'],
    mistakes: ['It clones too'],
    since: 'Since GitLab 8.0.',
    sources: ['lib/api/api.rb'],
  }),
  ...changes,
});

/** The operation "clone". */
export const rowOf = (changes: Partial<OperationRow> = {}): OperationRow => ({
  id: 'git clone',
  title: 'Clone a repository',
  chosen: true,
  confidence: 1,
  words: ['clone'],
  scopes: ['read_repository'],
  risks: ['reads-secrets'],
  others: [],
  ...changes,
});

/** "clone" on a page where `api` is ticked. */
export const answerOf = (changes: Partial<PlannerView> = {}): PlannerView => ({
  ...emptyView,
  text: 'clone',
  stage: 'answer',
  marks: [{ start: 0, end: 5 }],
  rows: [rowOf()],
  scopes: [{ scope: 'read_repository', risk: 'high', because: ['Clone a repository'] }],
  preview: { tick: ['read_repository'], untick: ['api'], keep: [], notOffered: [] },
  surplus: [{ scope: 'api', text: 'api is ticked but not needed for this.' }],
  canApply: true,
  ...changes,
});

/** Records everything that was raised, newest last. */
export function recordedEvents(): PlannerEvents & { readonly raised: unknown[][] } {
  const raised: unknown[][] = [];
  const record =
    (name: string) =>
    (...values: unknown[]): void =>
      void raised.push([name, ...values]);
  return {
    raised,
    onText: record('text'),
    onTokenType: record('tokenType'),
    onToggle: record('toggle'),
    onExchange: record('exchange'),
    onAdd: record('add'),
    onAnswer: record('answer'),
    onApply: record('apply'),
    onUndo: record('undo'),
    onCopy: record('copy'),
    onRole: record('role'),
    onContinue: record('continue'),
    onBoundary: record('boundary'),
    onFields: record('fields'),
    async browse() {
      raised.push(['browse']);
      return [
        { name: 'Repository', operations: [{ id: 'git clone', title: 'Clone a repository' }] },
        {
          name: 'Registry',
          operations: [
            { id: 'docker pull', title: 'Pull an image' },
            { id: 'docker push', title: 'Push an image' },
          ],
        },
      ];
    },
  };
}
