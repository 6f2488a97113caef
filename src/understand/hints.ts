/** What a text says about the token and the instance, in words: kind of token, scopes it has, release. */
import type { Catalog, TokenType } from '../model/catalog';
import type { Hints, Span } from '../model/understanding';

const tokenWords: readonly (readonly [TokenType, RegExp])[] = [
  ['impersonation', /\bimpersonation tokens?\b/i],
  [
    'service_account',
    /\bservice[- ]accounts?\b|\bdienstkonto\b|\bcompte de service\b|\bcuenta de servicio\b|\bconta de serviço\b|サービスアカウント|服务账号/i,
  ],
  [
    'deploy',
    /\b(?:with|use|using|using an?|have an?|my|via) (?:a )?deploy[- ]tokens?\b|\bdeploy[- ]token (?:as|instead)\b/i,
  ],
  ['oauth', /\boauth2? (?:application|app|client)\b|\boauth[- ]anwendung\b/i],
  [
    'project',
    /\bproject (?:access )?tokens?\b|\bPROJECT_ACCESS_TOKEN\b|\bprojekt-?(?:zugriffs)?token\b|\bjeton (?:d['’]accès )?(?:de|au) projet\b|\btoken (?:de acceso )?(?:de|al|do) (?:proyecto|projeto)\b|プロジェクト(?:アクセス)?トークン|项目(?:访问)?令牌/i,
  ],
  [
    'group',
    /\bgroup (?:access )?tokens?\b|\bGROUP_ACCESS_TOKEN\b|\bgruppen-?(?:zugriffs)?token\b|\bjeton de groupe\b|\btoken (?:de acceso )?(?:de|do) grupo\b|グループ(?:アクセス)?トークン|群?组(?:访问)?令牌/i,
  ],
  [
    'personal',
    /\bpersonal (?:access )?tokens?\b|\bPATs?\b|\bglpat\b|\bpersönliche[sn]? (?:zugriffs)?token\b|\bjeton (?:d['’]accès )?personnel\b|\btoken (?:de acceso |de acesso )?(?:personal|pessoal)\b|個人アクセストークン|个人(?:访问)?令牌/i,
  ],
];

const ordinal =
  /\b(?:rotate|rotation|create|revoke|list|delete|manage|renew|read|audit|all|expired|expiring)\b[^.]{0,30}$/i;
const version =
  /\b(?:gitlab|instance|server|self-managed)(?:[- ](?:ce|ee|version|release|instance|server|is|on|at|runs|running|still|v))*[ :=<]*v?(\d{1,2})\.(\d{1,2})(?:\.\d+)?\b/gi;
const olderThan =
  /\b(?:older than|before|prior to|below|less than)\s+(?:gitlab\s+)?v?(\d{1,2})\.(\d{1,2})\b/i;
const missing =
  /(?:could not|cannot|can't|can not|couldn't|do not|don't|did not|no)\s+(?:\w+\s+){0,2}?(?:find|see|have|offered?|there)?\s*(?:the\s+|a\s+|any\s+)?`?(read_api|self_rotate|write_registry|k8s_proxy|create_runner|manage_runner|ai_features|read_registry)`?\s*(?:scope)?/i;
const onlyOffered =
  /\b(?:only|just)\s+(?:the\s+)?`?api`?\s+(?:scope\s+)?(?:is|are)\s+(?:offered|available|shown|there|listed)/i;
const held = /\b(?:token|pat|key)\b[^.\n]{0,40}?\b(?:has|with|holds|having|got)\b[^.\n]{0,30}?$/i;

/** Hints of a text; `taken` stretches are left to the recognizers that read them. */
export function findHints(catalog: Catalog, text: string, taken: readonly Span[]): Hints {
  return {
    tokenType: tokenTypeOf(text, taken),
    boundary: null,
    gitlab: gitlabOf(catalog, text),
    has: scopesHeld(catalog, text),
  };
}

function tokenTypeOf(text: string, taken: readonly Span[]): TokenType | null {
  for (const [type, pattern] of tokenWords) {
    const match = pattern.exec(text);
    if (!match) continue;
    if (taken.some((span) => span.start <= match.index && match.index < span.end)) continue;
    if (ordinal.test(text.slice(0, match.index))) continue;
    return type;
  }
  return null;
}

/** The release a text names, or the last one without the scope it misses. */
function gitlabOf(catalog: Catalog, text: string): string | null {
  const older = olderThan.exec(text);
  if (older) return releaseBefore(`${older[1]}.${older[2]}`);
  const named = [...text.matchAll(version)].at(-1);
  if (named) return `${Number(named[1])}.${Number(named[2])}`;
  const absent = missing.exec(text);
  const scope = absent?.[1] ?? (onlyOffered.test(text) ? 'read_api' : undefined);
  const since = scope === undefined ? null : (catalog.scope(scope)?.since ?? null);
  return since === null ? null : releaseBefore(since);
}

/** GitLab's minor releases run from 0 to 11 in most years; the one before x.0 is named by its major alone. */
function releaseBefore(release: string): string {
  const [major = 0, minor = 0] = release.split('.').map(Number);
  return minor > 0 ? `${major}.${minor - 1}` : `${major - 1}.11`;
}

function scopesHeld(catalog: Catalog, text: string): string[] {
  const names = catalog.scopes.map((scope) => scope.name).filter((name) => name.includes('_'));
  const found: string[] = [];
  for (const name of names) {
    const at = text.indexOf(name);
    if (at >= 0 && held.test(text.slice(Math.max(0, at - 90), at))) found.push(name);
  }
  return found;
}
