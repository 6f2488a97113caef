/** Reads GraphQL documents: each mutation by name, queries by their root fields. Linear, tolerant of cut-off text. */
import type { OperationId } from '../../model/catalog';
import type { Span } from '../../model/understanding';
import type { CatalogIndex, Finding, Reading } from '../finding';

interface RootField {
  readonly name: string;
  readonly span: Span;
}

/** One query, mutation or subscription, with the fields it asks for. */
export interface Document {
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly span: Span;
  readonly fields: readonly RootField[];
  /** Fields further down that open a selection of their own: types a query reads as well. */
  readonly nested: readonly string[];
}

/** `mutation {`, `query Name($id: ID!) {`; the anonymous `{ field` form is left to callers that know it is GraphQL. */
const opening = /\b(query|mutation|subscription)\b(?:\s+[A-Za-z_]\w{0,80})?\s{0,20}(?:\(|\{|@)/g;
const longestDocument = 20_000;

/** All documents in a text. `whole` says the text is known to be GraphQL, so `{ project { id } }` counts too. */
export function readDocuments(text: string, whole: boolean): Document[] {
  const documents: Document[] = [];
  let from = 0;
  for (const match of text.matchAll(opening)) {
    if (match.index < from) continue;
    const document = readFrom(text, match.index, match[1] as Document['type']);
    if (document === null) continue;
    documents.push(document);
    from = document.span.end;
  }
  if (documents.length > 0 || !whole) return documents;
  const brace = text.indexOf('{');
  return brace < 0 ? [] : readAnonymous(text, brace);
}

/** The short form of a query, `{ project { id } }`, whose brace stands at `brace`; empty when no field follows. */
export function readAnonymous(text: string, brace: number): Document[] {
  const document = readFrom(text, brace, 'query');
  return document === null ? [] : [document];
}

const token = /"(?:[^"\\\n]|\\.)*"|#[^\n]*|\.\.\.|[A-Za-z_]\w*|[{}():]/g;

function readFrom(text: string, start: number, type: Document['type']): Document | null {
  const fields: RootField[] = [];
  const nested: string[] = [];
  let field = '';
  let braces = 0;
  let parens = 0;
  let end = Math.min(text.length, start + longestDocument);
  const slice = text.slice(start, end);
  for (const match of slice.matchAll(token)) {
    const word = match[0];
    if (word === '(') parens += 1;
    else if (word === ')') parens -= 1;
    else if (word === '{') {
      if (braces > 1 && parens <= 0 && field !== '') nested.push(field);
      field = '';
      braces += 1;
    } else if (word === '}') {
      braces -= 1;
      if (braces === 0 && parens <= 0) {
        end = start + match.index + 1;
        break;
      }
    } else if (parens > 0 || !/^[A-Za-z_]/.test(word)) continue;
    else if (braces !== 1) field = word;
    else {
      const rest = slice.slice(match.index + word.length, match.index + word.length + 20);
      if (/^\s*:/.test(rest)) continue;
      const at = start + match.index;
      fields.push({ name: word, span: { start: at, end: at + word.length } });
    }
  }
  return fields.length === 0 ? null : { type, span: { start, end }, fields, nested };
}

function typeName(field: string): string {
  return field.charAt(0).toUpperCase() + field.slice(1);
}

/** Names of the catalog under which a root field of a query may stand: `projects` reads `query Project`. */
function queryOperation(index: CatalogIndex, field: string): OperationId | null {
  const name = typeName(field);
  const one = name.replace(/ies$/, 'y').replace(/s$/, '');
  const candidates = [name, one, `Ci${one}`, name.replace(/^Current/, '')];
  const known = candidates.find((candidate) => index.catalog.operation(`query ${candidate}`) !== undefined);
  return known === undefined ? null : `query ${known}`;
}

function readField(index: CatalogIndex, type: Document['type'], field: string): OperationId {
  if (type === 'subscription') return 'graphql subscription';
  if (type === 'query') return queryOperation(index, field) ?? 'graphql query';
  const id = `mutation ${typeName(field)}`;
  return index.catalog.operation(id) === undefined ? 'graphql mutation' : id;
}

/** One finding per document; every root field is an operation of it, and every type that a query reads below. */
export function findInDocument(index: CatalogIndex, document: Document): Finding {
  const operations = new Set(document.fields.map((field) => readField(index, document.type, field.name)));
  if (document.type === 'query')
    for (const name of document.nested) {
      const known = queryOperation(index, name);
      if (known !== null) operations.add(known);
    }
  return {
    span: document.span,
    words: document.fields.map((field) => field.span),
    readings: [{ operations: [...operations], confidence: 1 }],
  };
}

/** A request to the GraphQL endpoint; `body` may hold the document as JSON string. */
export function readGraphqlBody(index: CatalogIndex, body: string): Reading[] {
  const plain = body.replace(/\\[nrt]/g, ' ').replaceAll('\\"', '"');
  const inner = /"query"\s*:\s*"/.exec(plain);
  const text = inner === null ? plain : plain.slice(inner.index + inner[0].length);
  const documents = readDocuments(text, true);
  if (documents.length === 0) return unknownDocument;
  const operations = documents.flatMap(
    (document) => findInDocument(index, document).readings[0]?.operations ?? [],
  );
  return [{ operations: [...new Set(operations)], confidence: 1 }];
}

/** The endpoint alone does not say whether it reads or writes. */
export const unknownDocument: Reading[] = [
  { operations: ['graphql query'], confidence: 0.6 },
  { operations: ['graphql mutation'], confidence: 0.5 },
];
