/** Recognizes code that talks to GitLab: HTTP calls, client libraries, Terraform, Ansible, CI files, GraphQL. */
import type { Span } from '../../model/understanding';
import type { CatalogIndex, Finding, Recognized, Recognizer } from '../finding';
import { type Document, findInDocument, readAnonymous, readDocuments } from '../routes/graphql';
import { configurationFindings } from './configuration';
import { httpRequests, requestOptions } from './http-calls';
import { tokensOf } from './lexer';
import { fluentClientCalls, namedClientCalls } from './named-clients';
import { pythonGitlabCalls } from './python-gitlab';
import { collectValues } from './values';

/** Something a sentence does not hold: a call with an argument, an assignment, a block. */
const codeLike =
  /[\w\])]\((?:\s*["'`\w$@:{&)])|\b(?:const|let|var|import|from|require|func|def|resource|data|backend|module)\b|:=|\bgitlab_\w|\brelease:|=\s{0,4}["'`@]|\w\.\w+\s{1,4}["']https?:|\b(?:url|uri):\s{0,4}["']/i;

const silent: Recognized = { kind: 'code', findings: [], refusals: [], hints: {}, covered: [] };

/** See `Recognizer`. A GraphQL document in the code is read by its fields instead of its endpoint. */
export const code: Recognizer<CatalogIndex> = (index, text, taken) => {
  if (!codeLike.test(text)) return silent;
  const tokens = tokensOf(text);
  const { values, assigned } = collectValues(tokens);
  const documents = graphqlInStrings(index, text, taken);
  const found = [
    ...documents,
    ...httpRequests({ index, text, tokens, values, assigned, options: requestOptions(tokens) }),
    ...pythonGitlabCalls(index, text, tokens),
    ...namedClientCalls(index, text, tokens),
    ...fluentClientCalls(index, text),
    ...configurationFindings(index, text),
  ];
  const free = found.filter(
    ({ span }) => !taken.some((other) => other.start < span.end && span.start < other.end),
  );
  const findings = documents.length > 0 ? free.filter((finding) => !isBareEndpoint(finding)) : free;
  const covered = [...free.map(({ span }) => span), ...(free.length > 0 ? codeLines(text) : [])];
  return { ...silent, findings, covered };
};

const lineOfCode =
  /[(){};=<>]|^\s{0,80}(?:import|from|for|if|else|with|def|end|require|return|using|package|try|except|#|\/\/|-\s)/;
const lastMark = /^.*[)\]};,:{("'`=]/;

/** Lines that are code hold no wishes in words; what stands behind the last bracket may be a sentence again. */
function codeLines(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const length = lineOfCode.test(line) ? (lastMark.exec(line)?.[0].length ?? line.length) : 0;
    if (length > 0) lines.push({ start, end: start + length });
    start += line.length + 1;
  }
  return lines;
}

/** ``gql`{ currentUser { name } }` ``: the tag says that the string is a document, whatever it begins with. */
const tagged = /\b(?:gql|graphql)\s{0,4}\(?\s{0,4}["'`]{1,3}\s{0,80}(?=\{)/gi;

function documentsIn(text: string): Document[] {
  const named = /\b(?:query|mutation|subscription)\b[^;]{0,200}\{/.test(text)
    ? readDocuments(text, false)
    : [];
  const anonymous = [...text.matchAll(tagged)].flatMap((match) =>
    readAnonymous(text, match.index + match[0].length),
  );
  return [...named, ...anonymous];
}

function graphqlInStrings(index: CatalogIndex, text: string, taken: readonly Span[]): Finding[] {
  return documentsIn(text)
    .filter(({ span }) => !taken.some((other) => other.start < span.end && span.start < other.end))
    .map((document) => findInDocument(index, document))
    .filter((finding) => finding.readings[0]?.operations.some((id) => !id.startsWith('graphql ')));
}

function isBareEndpoint({ readings }: Finding): boolean {
  return readings.every(({ operations }) => operations.every((id) => id.startsWith('graphql ')));
}
