/** Texts that want to be more than text: markup, script, addresses, prototype keys, odd characters, sheer length. */

/** What every payload would do if it ran, or would leave behind if it became an attribute. */
export const harm = 'harmed';

const run = `globalThis.${harm}=true`;

const vectors: readonly string[] = [
  `<script>${run}</script>`,
  `<img src=x onerror="${run}">`,
  `"><svg onload=${run}>`,
  `'><iframe srcdoc="<script>parent.${harm}=true</script>"></iframe>`,
  `</textarea><script>${run}</script>`,
  `</style><style>@import 'https://example.com/${harm}'</style>`,
  `<a href="javascript:${run}">x</a>`,
  `javascript:${run}`,
  `data:text/html,<script>${run}</script>`,
  `<base href="https://example.com/${harm}/">`,
  `<form action="https://example.com/${harm}"><button>`,
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `{{constructor.constructor('${run}')()}}`,
  `\${${run}}`,
  `__proto__[${harm}]`,
  '__proto__',
  'constructor',
  'toString',
  `{"__proto__":{"${harm}":true}}`,
  `{"constructor":{"prototype":{"${harm}":true}}}`,
  `\u202e${harm}\u202c\u2066\u200f`,
  `${harm}\u0000\u0008\ufeff\ud800`,
  `x" style="background:url(https://example.com/${harm})" y="`,
  `<math><mtext><table><mglyph><style><img src onerror=${run}>`,
  `${`<b ${harm}>`.repeat(2_000)}`,
];

/** Where people and pages put texts; `¤` is the place of the payload. */
const places: readonly string[] = [
  '¤',
  'push ¤ and open a merge request',
  'clone the repository ¤',
  'never ¤, only read issues',
  'git clone https://gitlab.com/¤.git',
  'git clone https://oauth2:¤@gitlab.com/group/project.git',
  'git push ¤ main',
  'git -c http.extraHeader="¤" fetch',
  'curl https://gitlab.com/api/v4/projects/¤/jobs',
  'curl --header "PRIVATE-TOKEN: ¤" https://gitlab.com/api/v4/projects',
  'curl -X POST --data \'{"title":"¤"}\' https://gitlab.com/api/v4/projects/1/issues',
  'curl "https://¤/api/v4/projects/1/repository/commits"',
  'GET /projects/¤/pipelines',
  'DELETE /¤',
  'https://gitlab.com/api/v4/groups/1/members?x=¤#¤',
  'https://gitlab.com/group/¤/-/merge_requests/1',
  'docker push registry.gitlab.com/¤/image:tag',
  'docker login -u ¤ registry.gitlab.com',
  'helm push ¤ oci://registry.gitlab.com/a/b',
  'glab mr create --title "¤"',
  'glab api ¤',
  'kubectl get ¤',
  'npm publish --registry https://gitlab.com/api/v4/projects/1/packages/npm/ ¤',
  'terraform init -backend-config=address=https://gitlab.com/api/v4/projects/1/terraform/state/¤',
  'requests.get(f"https://gitlab.com/api/v4/projects/¤/issues")',
  'gl.projects.get("¤").issues.create({"title": "¤"})',
  'await fetch("https://gitlab.com/api/v4/projects/¤/issues", { method: "POST" })',
  'await api.Issues.create("¤")',
  'resource "gitlab_project_variable" "¤" { key = "¤" }',
  'mutation { ¤(input: { id: "1" }) { errors } }',
  'mutation { jobPlay(input: { id: "¤" }) { errors } }',
  '{"error":"insufficient_scope","error_description":"¤","scope":"¤ api"}',
  '{"message":"403 Forbidden - ¤"}',
  '403 insufficient_granular_scope: Access denied: missing permission ¤ on ¤',
  'remote: HTTP Basic: Access denied ¤',
  'denied: requested access to the resource is denied ¤',
  'read ¤ of project ¤ as guest',
  'ein Bild ¤ in die Registry laden',
  'イメージを¤プッシュする',
  'cat <<EOF | glab ¤\n¤\nEOF',
];

/** A thousand of them, the same ones each time. */
export const payloads: readonly string[] = places.flatMap((place) =>
  vectors.map((vector) => place.replaceAll('¤', vector)),
);
