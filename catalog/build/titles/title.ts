/**
 * Titles of all operations, in everyday English: "Retry a pipeline", "List the jobs of a project".
 *
 * Written by hand where that reads better (`title-overrides.tsv`), from tables for package protocols, and by rule
 * from the identifiers for the rest.
 */
import type { OperationKind, Verb } from '../../../src/model/catalog';
import { capitalised } from './grammar';
import { graphqlTitle } from './graphql-title';
import { integrationTitle } from './integration-title';
import { packageTitle } from './package-title';
import { restTitle } from './rest-title';
import { titleTables } from './tables';

export interface TitleInput {
  readonly id: string;
  readonly kind: OperationKind;
  readonly method: string | null;
  readonly path: string | null;
  /** GraphQL name of a mutation, type or field; null for everything else. */
  readonly name: string | null;
  readonly permission: {
    readonly category: string;
    readonly resource: string;
    readonly action: string;
  } | null;
}

export interface OperationTitle {
  readonly title: string;
  /** Singular noun in everyday GitLab vocabulary: `Merge request`. */
  readonly resource: string;
  readonly verb: Verb;
}

/** The title, resource and verb of any operation of the catalog; never fails for an unknown identifier. */
export function operationTitle(input: TitleInput): OperationTitle {
  const written = titleTables().overrides.get(input.id);
  if (written) return written;
  if (input.name !== null)
    return graphqlTitle(input.id.startsWith('mutation') ? 'mutation' : 'query', input.name);
  if (input.method !== null && input.path !== null)
    return (
      packageTitle(input.method, input.path) ??
      integrationTitle(input.method, input.path) ??
      restTitle(input.method, input.path, input.permission?.action ?? null)
    );
  return { title: capitalised(input.id), resource: capitalised(input.id), verb: 'other' };
}
