/** Titles of GraphQL mutations, types and fields by rule. */
import { capitalised, withArticle, wordsOf } from './grammar';
import { type Named, nameOf } from './nouns';
import { type Action, type Title, titleTables } from './tables';

/** First words that say where a thing lives rather than what it is. */
const places: Readonly<Record<string, string>> = {
  project: 'a project',
  group: 'a group',
  instance: 'the instance',
  namespace: 'a namespace',
  organization: 'an organization',
};

/** `MergeRequestSetDraft`: what stands before and behind the word in the middle. */
const middles: Readonly<Record<string, { phrase: string; bare: boolean; verb: Title['verb'] }>> = {
  set: { phrase: 'Set the % of', bare: true, verb: 'update' },
  add: { phrase: 'Add % to', bare: false, verb: 'update' },
  remove: { phrase: 'Remove % from', bare: false, verb: 'update' },
};

function named({ noun, many }: Named): string {
  if (noun.plural === '') return `the ${noun.singular}`;
  return many ? noun.plural : withArticle(noun.singular);
}

function placed(words: readonly string[]): { name: Named; place: string } {
  const whole = words.join(' ');
  const place = places[words[0] ?? ''];
  if (!place || words.length === 1 || titleTables().nouns.has(whole))
    return { name: nameOf(whole), place: '' };
  return { name: nameOf(words.slice(1).join(' ')), place: ` of ${place}` };
}

type Split = readonly [verb: readonly string[], rest: readonly string[]];

const atTheEnd = (words: readonly string[]): readonly Split[] => [
  [words.slice(-2), words.slice(0, -2)],
  [words.slice(-1), words.slice(0, -1)],
];

const atTheStart = (words: readonly string[]): readonly Split[] => [
  [words.slice(0, 2), words.slice(2)],
  [words.slice(0, 1), words.slice(1)],
];

function actionIn(splits: readonly Split[]): { action: Action; rest: readonly string[] } | null {
  const { actions } = titleTables();
  for (const [verb, rest] of splits) {
    const action = actions.get(verb.join(' '));
    if (action && rest.length > 0) return { action, rest };
  }
  return null;
}

function actionTitle(splits: readonly Split[]): Title | null {
  const found = actionIn(splits);
  if (!found) return null;
  const { name, place } = placed(found.rest);
  return {
    title: found.action.phrase.replace('%', `${named(name)}${place}`),
    verb: found.action.verb,
    resource: capitalised(name.noun.singular),
  };
}

/** `IssueSetDueDate`: set the due date of an issue. */
function middleTitle(words: readonly string[]): Title | null {
  const at = words.findIndex((word, index) => index > 0 && word in middles);
  const middle = middles[words[at] ?? ''];
  if (!middle) return null;
  const { name, place } = placed(words.slice(0, at));
  const part = nameOf(words.slice(at + 1).join(' '));
  const bare = part.many ? part.noun.plural : part.noun.singular;
  const phrase = middle.phrase.replace('%', middle.bare ? bare : named(part));
  return {
    title: `${phrase} ${named(name)}${place}`,
    verb: middle.verb,
    resource: capitalised(name.noun.singular),
  };
}

function mutationTitle(words: readonly string[]): Title {
  const known = actionTitle(atTheEnd(words)) ?? middleTitle(words) ?? actionTitle(atTheStart(words));
  if (known) return known;
  const { name, place } = placed(words);
  return { title: `Use ${named(name)}${place}`, verb: 'other', resource: capitalised(name.noun.singular) };
}

function readingTitle(words: readonly string[]): Title {
  const { name, place } = placed(words);
  const things = name.noun.plural || `the ${name.noun.singular}`;
  return {
    title: `Read ${things}${place.replace(' a ', ' ').replace(/(project|group|namespace)$/, '$1s')}`,
    verb: 'read',
    resource: capitalised(name.noun.singular),
  };
}

/** The title of a mutation (`JobPlay`), a type (`Project`) or a field (`Note.duoCreatedSession`). */
export function graphqlTitle(kind: 'mutation' | 'query', name: string): Title {
  const words = wordsOf(name.split('.').at(-1) ?? name);
  const made = kind === 'mutation' ? mutationTitle(words) : readingTitle(words);
  return { ...made, title: `${made.title} (GraphQL)` };
}
