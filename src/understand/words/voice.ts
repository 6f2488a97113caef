/** Who does what: passives ("images are pushed by CI"), and participles that only describe ("runners registered here"). */
import type { Mention } from './mentions';

const auxiliaries = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'get',
  'gets',
  'getting',
  'got',
  'become',
  'becomes',
]);
const irregular = new Set([
  'built',
  'made',
  'sent',
  'given',
  'taken',
  'written',
  'rewritten',
  'shown',
  'seen',
  'found',
  'kept',
  'read',
  'run',
  'rerun',
  'put',
  'set',
  'reset',
  'cut',
  'overwritten',
  'undone',
]);
/** "users **who** approved": the deed belongs to what stands before. */
const relatives = new Set(['who', 'whom']);
/** "a token **shipped** inside a plugin" */
const carriers = new Set(['token', 'tokens', 'pat', 'key', 'credential', 'credentials']);
/** Adverbs and the like between "be" and its participle. */
const furthest = 4;

/** "pushed", "written". */
export function isParticiple({ word, wordCount, verb }: Mention): boolean {
  return verb !== null && wordCount === 1 && (/[a-z]{2}ed$/.test(word) || irregular.has(word));
}

/** "is pushed", "should be automatically deleted". */
export function isPassive(mentions: readonly Mention[], index: number): boolean {
  const mention = mentions[index];
  if (!mention || !isParticiple(mention)) return false;
  for (let place = index - 1; place >= Math.max(0, index - furthest); place -= 1) {
    const other = mentions[place];
    if (!other || other.object !== null) return false;
    if (auxiliaries.has(other.word)) return true;
    if (other.verb !== null) return false;
  }
  return false;
}

/** The "get" of "issues get closed". */
export function isAuxiliary(mentions: readonly Mention[], index: number): boolean {
  const mention = mentions[index];
  const before = mentions[index - 1];
  if (!mention || !before || !auxiliaries.has(mention.word) || mention.before !== '') return false;
  const participle = mentions[index + 1];
  if (participle && isParticiple(participle)) return true;
  const next = mentions.findIndex((other, place) => place > index && other.verb !== null);
  return before.object !== null && before.verb === null && next > 0 && isPassive(mentions, next);
}

const persons = new Set(['i', 'we', 'you', 'they', 'he', 'she', 'it']);
/** What is asked for may be said in a clause: "a token I can push with". */
const askedFor =
  /^(?:tokens?|pats?|scopes?|permissions?|rights?|access|keys?|credentials?|what|which|where|when|if|so|and|or|but)$/;

/** "the groups **I could make** a room for", "the pipeline **it triggered**": said of the thing before. */
function isClause(mentions: readonly Mention[], index: number): boolean {
  let place = index - 1;
  while (place > 0 && helping.has(mentions[place]?.word ?? '')) place -= 1;
  const thing = mentions[place - 1];
  return (
    persons.has(mentions[place]?.word ?? '') &&
    thing !== undefined &&
    thing.object !== null &&
    thing.verb === null &&
    !askedFor.test(thing.word) &&
    mentions[place]?.before === '' &&
    !thing.object.endsWith('token')
  );
}

/** Between the person and the deed. */
const helping = new Set([
  'can',
  'could',
  'may',
  'might',
  'will',
  'would',
  'should',
  'already',
  'just',
  'have',
  'had',
]);

/** "list runners **registered** for the group", "see who **approved** it": said of a thing, not wished. */
export function onlyDescribes(mentions: readonly Mention[], index: number): boolean {
  const mention = mentions[index];
  const before = mentions[index - 1];
  if (!mention || !before || mention.before !== '') return false;
  if (isClause(mentions, index)) return true;
  if (!isParticiple(mention)) return false;
  if (relatives.has(before.word) || carriers.has(before.word)) return true;
  if (before.object === null || before.verb !== null) return false;
  if (isPlaceOf(mentions, index)) return true;
  const wished = mentions.slice(0, index).find((other) => other.verb !== null && other.object === null);
  const after = mentions[index + 1];
  // "get the branches deleted"
  if (after === undefined) return wished !== undefined && wished.word !== 'get';
  return wished !== undefined && after.functions.size > 0 && after.object === null && after.verb === null;
}

/** "credentials for images **published** from here" */
function isPlaceOf(mentions: readonly Mention[], index: number): boolean {
  const ahead = mentions[index - 2]?.functions;
  const after = mentions[index + 1];
  if (after === undefined || after.word === 'by') return false;
  return ahead?.has('preposition') === true && after.functions.has('preposition');
}

/** "created **by a bot**": the doer is no thing of the wish. */
export function isDoer(mentions: readonly Mention[], index: number): boolean {
  let place = index - 1;
  while (place > 0 && mentions[place]?.object === null && mentions[place]?.functions.has('determiner'))
    place -= 1;
  const participle = mentions[place - 1];
  return mentions[place]?.word === 'by' && participle !== undefined && isParticiple(participle);
}
