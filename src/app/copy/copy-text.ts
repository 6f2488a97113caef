import type { CopyFormat } from '../../model/copy-format';
import type { CopyInput } from './copy-input';
import { prefillLink } from './link';
import { markdownReport } from './markdown';
import { createMutation, createMutationCurl } from './mutation';
import { permissionList } from './permissions';
import { terraformResource } from './terraform';
import { requestCurl, requestJson } from './token-request';

const formats: Readonly<Record<Exclude<CopyFormat, 'plan'>, (input: CopyInput) => string>> = {
  list: ({ recommendation }) => recommendation.classic.scopes.join(','),
  link: prefillLink,
  markdown: markdownReport,
  json: requestJson,
  curl: requestCurl,
  terraform: terraformResource,
  permissions: permissionList,
  mutation: createMutation,
  mutation_curl: createMutationCurl,
};

/** The plan as text in one of the copy formats. Never holds a token, and never reads one. */
export function copyText(format: Exclude<CopyFormat, 'plan'>, input: CopyInput): string {
  return formats[format](input);
}
