/** Texts nobody means well: for the test that nothing throws, and the measurement that nothing hangs. */
import fc from 'fast-check';

/** Pieces of commands, code, refusals and words; cut, repeated and joined they look like what people paste. */
const pieces = [
  'curl --request POST --header "PRIVATE-TOKEN: $TOKEN" \\\n  "https://gitlab.example.com/api/v4/projects/$ID/jobs"',
  'git clone https://oauth2:$TOKEN@gitlab.com/group/project.git && git push --force-with-lease',
  'docker login registry.gitlab.com -u $USER --password-stdin <<< "$TOKEN"',
  'requests.post(f"{url}/projects/{project_id}/repository/commits", headers={"PRIVATE-TOKEN": token})',
  ['await fetch(`$', '{base}/projects/$', '{encodeURIComponent(id)}/issues`, { method: "POST" })'].join(''),
  'gl.projects.get(id).mergerequests.create({"source_branch": "a", "target_branch": "b"})',
  '{"error":"insufficient_scope","error_description":"The request requires higher privileges","scope":"api read_api"}',
  'remote: HTTP Basic: Access denied\nfatal: Authentication failed for',
  'mutation { jobPlay(input: { id: "gid://gitlab/Ci::Build/1" }) { errors } }',
  'resource "gitlab_project_variable" "x" {\n  key = "a"\n}',
  'cat <<EOF | kubectl apply -f -\nkind: Secret\nEOF',
  'clone the repo, then open a merge request and never delete anything',
  'Bitte alle Pipelines lesen und Variablen ändern',
  'プロジェクトのパイプラインを読む',
  '读取项目的流水线',
  ...[
    '((((',
    '))))',
    '[[[[',
    '{{{{',
    '""""',
    "''''",
    '````',
    '\\\\\\\\',
    '$(',
    '${',
    '<<EOF',
    '&&',
    '||',
    ';',
    '|',
  ],
  ...[
    '/api/v4/',
    '/projects/',
    ':id/',
    '%2F',
    '../',
    '?a=b&',
    '#',
    '\u0000',
    '\u202e',
    '\ufeff',
    '👩‍👩‍👧',
    '\ud800',
  ],
];

const piece = fc.constantFrom(...pieces);
const cut = fc.tuple(piece, fc.nat(80)).map(([text, length]) => text.slice(0, length));
const noise = fc.string({ unit: 'binary', maxLength: 60 });
const joint = fc.constantFrom('', ' ', '\n', ', ', ' && ', ' | ', '"', "'", '(', '\\\n');

const joined = fc
  .array(fc.tuple(fc.oneof(piece, cut, noise), joint), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join(''));
const repeated = fc
  .tuple(fc.oneof(piece, cut, noise), fc.integer({ min: 2, max: 600 }))
  .map(([text, times]) => text.repeat(times).slice(0, 20_000));
const megabyte = fc
  .oneof(piece, cut)
  .map((text) => (text || 'x').repeat(Math.ceil(1_000_000 / (text.length || 1))));

/** `count` texts, the same ones each time: mostly short, some long, one in a hundred a megabyte in one line. */
export function hostileTexts(count: number): readonly string[] {
  const some = (texts: fc.Arbitrary<string>, share: number) =>
    fc.sample(texts, { numRuns: Math.round(count * share), seed: 20_261_121 });
  return [
    ...some(fc.string({ unit: 'binary', maxLength: 200 }), 0.2),
    ...some(joined, 0.6),
    ...some(repeated, 0.195),
    ...some(megabyte, 0.005),
  ];
}
