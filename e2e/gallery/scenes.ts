import { marksScene, notesScene, resourceNotesScene } from './note-scenes';
import { optionsScene, popupScene } from './own-page-scenes';
import { panelScene } from './panel-scenes';
import type { Scene } from './scene';

const script = `curl --header "PRIVATE-TOKEN: $TOKEN" https://gitlab.com/api/v4/projects/42/merge_requests
curl -X POST https://gitlab.com/api/v4/projects/42/trigger/pipeline
curl -X DELETE https://gitlab.com/api/v4/projects/42/repository/branches/old
curl -X PUT https://gitlab.com/api/v4/projects/42/variables/KEY
git clone https://gitlab.com/group/project.git
docker push registry.gitlab.com/group/project/app:1.0`;

/** As long as a whole pasted job of a pipeline, with log lines that say nothing. */
const long = `${script}\n${'$ echo "nothing to see here, only a line of a log that goes on and on"\n'.repeat(40)}

glab mr list
curl https://gitlab.com/api/v4/projects/42/issues
curl -X POST https://gitlab.com/api/v4/projects/42/releases
terraform init`;

const origin = 'https://gitlab.example.com';

const filled = {
  hosts: [
    { origin, gitlab: '16.11', allowed: true, byPolicy: false },
    { origin: 'https://code.a-company-with-a-long-name.example', gitlab: '', allowed: false, byPolicy: true },
  ],
  plans: [
    { id: '1', name: 'Deploy bot', text: 'git push' },
    { id: '2', name: 'Nightly report of open merge requests for the whole group', text: 'GET /projects' },
  ],
};

/** Every picture of the gallery. */
export const scenes: Readonly<Record<string, Scene>> = {
  notes: notesScene([
    'api',
    'read_api',
    'read_user',
    'read_repository',
    'write_registry',
    'sudo',
    'read_tomorrow',
  ]),
  'notes-open': notesScene(['read_api'], ['read_api']),
  'notes-api-open': notesScene(['api'], ['api']),
  'notes-resources': resourceNotesScene,
  marks: marksScene([
    {
      risk: 'critical',
      opens: 'api opens 1820 operations.',
      lookFirst: 'never used, never expires',
    },
    { risk: 'high', opens: 'read_api opens 1053 operations.', lookFirst: null },
  ]),
  'panel-collapsed': panelScene({ collapsed: true }),
  'panel-empty': panelScene({}),
  'panel-answer': panelScene({
    text: 'clone the repository and read its pipelines',
    ticked: ['api', 'read_user'],
  }),
  'panel-api': panelScene({
    text: 'update one file in a repository through the REST API',
    ticked: ['read_user'],
  }),
  'panel-script': panelScene({ text: script, ticked: [] }),
  'panel-long': panelScene({ text: long, ticked: ['api', 'sudo'] }),
  'panel-question': panelScene({ text: 'I want to use the api', ticked: [] }),
  'panel-unknown': panelScene({ text: 'knit a pullover', ticked: [] }),
  'panel-error': panelScene({
    text: '{"error":"insufficient_scope","error_description":"The request requires higher privileges than provided by the access token.","scope":"api read_api"}',
    ticked: [],
  }),
  'panel-impossible': panelScene({ text: 'GET /job\nfetch the allowed agents of the job', ticked: [] }),
  'panel-applied': panelScene({
    text: 'clone the repository',
    ticked: ['read_repository'],
    also: {
      canUndo: true,
      outcome: { kind: 'ok', text: 'Done. The page now holds: read_repository.' },
    },
  }),
  'panel-failed': panelScene({
    text: 'clone the repository',
    also: {
      outcome: {
        kind: 'error',
        text: 'The page did not answer as expected. Please check the boxes before you create the token.',
      },
    },
  }),
  'panel-busy': panelScene({ text: 'clone the repository', also: { busy: true, canApply: false } }),
  'panel-hostile': panelScene({
    text: '<img src=x onerror=alert(1)> clone <b>everything</b> 🦊🦊🦊 and_a_very_long_word_that_never_ends_'.repeat(
      2,
    ),
  }),
  'panel-copy': panelScene({ text: 'clone the repository and read its pipelines', press: ['ui_copy'] }),
  'panel-browse': panelScene({ text: 'push an image', press: ['ui_add'] }),
  'panel-change': panelScene({
    text: 'clone the repository and read its pipelines',
    press: ['ui_exchange'],
  }),
  'panel-permissions': panelScene({ text: script, press: ['ui_permissions'] }),
  'panel-narrower': panelScene({ text: 'clone the repository', press: ['ui_narrower_types'] }),
  'panel-fields': panelScene({ text: script, press: ['ui_fields'] }),
  'panel-role': panelScene({
    text: 'trigger a pipeline',
    page: { tokenType: 'project', roleLevel: 40, roleLevels: [10, 20, 30, 40, 50] },
  }),
  'panel-role-too-low': panelScene({
    text: 'delete a protected branch',
    page: { tokenType: 'project', roleLevel: 10, roleLevels: [10, 20, 30] },
  }),
  'panel-granular': panelScene({
    text: script,
    ticked: ['namespace.push_code'],
    page: { form: 'granular', generation: 'G2', boxes: [] },
  }),
  'panel-refused': panelScene({
    text: 'clone the repository',
    ticked: [],
    page: { classicRefused: true },
  }),
  'popup-empty': popupScene({}),
  'popup-answer': popupScene({ text: 'clone the repository and read its pipelines' }),
  'popup-page': popupScene({ text: script, ticked: ['api'] }),
  'popup-copy': popupScene({ text: 'push an image', press: ['ui_copy'] }),
  'tab-answer': popupScene({ text: 'clone the repository and read its pipelines' }),
  'popup-question': popupScene({ text: 'I want to use the api' }),
  'popup-problem': popupScene({ also: { pageProblem: 'This page has no open form for tokens.' } }),
  'popup-host-unknown': popupScene({ host: { kind: 'unknown' } }),
  'popup-host-refused': popupScene({
    host: { kind: 'unknown' },
    hostOutcome: { kind: 'error', text: 'The browser did not allow it. Nothing has changed.' },
  }),
  'popup-host-not-gitlab': popupScene({ host: { kind: 'not-gitlab' } }),
  'popup-host-offered': popupScene({ host: { kind: 'offered', origin } }),
  'popup-host-once': popupScene({ host: { kind: 'once', origin } }),
  'popup-host-enabled': popupScene({
    host: { kind: 'enabled', origin, present: true },
    hostOutcome: { kind: 'ok', text: `Scopewise now runs on the token pages of ${origin}.` },
  }),
  'popup-host-reload': popupScene({ host: { kind: 'enabled', origin, present: false } }),
  'options-empty': optionsScene({}),
  'options-filled': optionsScene({ ...filled, outcome: { kind: 'ok', text: 'Saved.' } }),
  'options-policy': optionsScene({ ...filled, keepText: false, fixed: ['keepText', 'showNotes'] }),
  'options-failed': optionsScene({
    outcome: { kind: 'error', text: 'This text holds no Scopewise settings. Nothing has changed.' },
  }),
  'options-reset': optionsScene({}, ['options_reset']),
};
