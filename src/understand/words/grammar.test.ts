import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../data/open';
import { parseFrames } from './grammar';
import { findMentions } from './mentions';
import { buildWords } from './recognize';

const { lexicon } = buildWords(openCatalog());

/** Frames as "deed thing/within", negated ones with a leading "not". */
function frames(text: string): string[] {
  return parseFrames(findMentions(lexicon, text)).map(({ verb, object, within, negated }) =>
    [negated ? 'not ' : '', verb ?? '-', ' ', [object ?? '-', ...within].join('/')].join(''),
  );
}

describe('parseFrames', () => {
  it.each([
    ['create and close issues', ['create issue', 'close issue'], 'a deed borrows the thing that follows'],
    [
      'read issues and merge requests',
      ['read issue', 'read merge_request'],
      'a thing borrows the deed before',
    ],
    [
      'open a merge request and comment on it',
      ['create merge_request', 'comment_on merge_request'],
      '"it" is the thing before',
    ],
    ['comments on merge requests', ['- comment/merge_request'], 'a preposition narrows'],
    ['merge request comments', ['- comment/merge_request'], 'the last of neighbours is the main thing'],
    ['just clone, never push', ['clone -', 'not push -'], 'a ban holds for what follows it'],
    ['never push, only pull images', ['not push image', 'pull image'], '"only" ends a ban'],
    ['issue creation', ['create issue'], 'a deed as a noun follows its thing'],
    ['list all open merge requests', ['list merge_request'], '"open" is no deed here'],
    ['cancel a running job', ['cancel job'], '"running" is no deed here'],
    ['the release bot pushes tags', ['push tag'], 'what a program is called is no wish'],
    ['CI job wants to push tags', ['push tag'], 'who does it is no wish'],
    ['which jobs did a runner process', ['- job/runner'], 'what is asked for is the thing'],
    ['project access token to push tags', ['push tag'], 'the token carries the right'],
    ['rotate project access tokens', ['rotate project_access_token'], 'here the token is the thing'],
    ['events, open issues', ['- event', '- issue'], 'after things alone "open" says which'],
    ['merge requests, which token makes it read-only', ['- merge_request'], 'nothing is made'],
    ['the protected main branch', ['- branch'], 'a participle between article and thing describes'],
    ['credentials for images published from here', ['- image'], 'so does one between two prepositions'],
    ['issues get closed', ['close issue'], '"get" only helps'],
    ['a token shipped inside a plugin reads tags', ['read tag'], 'tokens do nothing by themselves'],
    ['the job on GitHub mirrors the repository', ['mirror repository'], 'a deed in the third person'],
    ['image should read the issues', ['read issue'], 'what stands before a modal is who does it'],
    ['load variables into my local pipeline run', ['read variable/pipeline'], 'a run is no deed here'],
    ['adding members to projects', ['create member/project'], 'stems keep a double letter at their end'],
    [
      "pull the image from our project's registry",
      ['pull image/project/registry'],
      'possession stays outside',
    ],
    ['copy our groups into a test management system', ['read group'], 'what leaves GitLab is read there'],
    ['imports hours from issue comments', ['read comment/issue'], 'and so is what something is taken from'],
    ['takes a bug from the issues', ['read issue/issue'], 'taking from a list reads it'],
    ['take a runner away from a project', ['detach runner/project'], 'taking away does not'],
    [
      'posts the visual test status on the commit',
      ['post commit_status/commit'],
      'the status of a test is a thing',
    ],
    [
      'checks merge requests, comments and approves them',
      ['read merge_request', 'comment_on merge_request', 'approve merge_request'],
      'in a row of deeds a word for both is a deed',
    ],
    ['pull and commit notebooks', ['pull -', 'commit -'], 'and so it is beside one without a thing'],
    ['applet uploads my text as a snippet', ['upload -', 'create snippet'], 'what it is sent as is made'],
    ['findings show up as merge request comments', ['read -', 'create comment/merge_request'], 'shown as'],
    ['get events by a group webhook', ['read event', 'create webhook/group'], 'a webhook is set up first'],
    ['the groups I could make a room for', ['- group'], 'a clause says which'],
    ['polls the pipeline it triggered', ['watch pipeline'], 'and so it does with "it"'],
    ['a token I can push tags with', ['push tag'], 'but what a token can do is the wish'],
    ['deletes branches in Kubernetes', ['delete branch'], 'a cluster says where'],
    ['react to pushes', ['react -'], 'an infinitive has no s'],
    [
      'copy issues, merge requests and pipelines to the warehouse',
      ['read issue', 'read merge_request', 'read pipeline'],
      'the whole list leaves',
    ],
    [
      'write the tag back by a merge request instead of a push',
      ['write tag', 'create merge_request', 'not push merge_request'],
      'the way is a deed of its own',
    ],
    ['export-all-requests writes issues', ['write issue'], 'a name with hyphens is who does it'],
    ['shows files on a page', ['read file'], 'one page is none of GitLab Pages'],
    ['import issues from GitHub', ['import_it issue/github'], 'what comes to GitLab is written'],
    ['Issues und Merge Requests lesen', ['read issue', 'read merge_request'], 'German puts the deed last'],
    ['Kommentare in Merge Requests schreiben', ['write comment/merge_request'], 'German puts the deed last'],
    ['créer une demande de fusion', ['create merge_request'], 'French'],
    ['crear y cerrar incidencias', ['create issue', 'close issue'], 'Spanish'],
    ['criar uma issue', ['create issue'], 'Portuguese'],
    [
      'プロジェクトの一覧を取得',
      ['list project', 'read project'],
      'Japanese possessive: the last thing is the main one',
    ],
    ['在合并请求中发表评论', ['comment_on merge_request'], 'Chinese puts the place before the deed'],
  ])('%s', (text, expected) => {
    expect(frames(text)).toEqual(expected);
  });
});
