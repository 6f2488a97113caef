import { accessLevels, roles, type TokenType } from '../../model/catalog';
import type { MessageKey } from '../../model/message';
import type { CopyInput } from './copy-input';
import { isGroupPage, type Owner, ownerOf } from './place';
import { comment, hclString } from './quoting';
import { accessLevel } from './token-request';

/** A resource of the `gitlabhq/gitlab` provider; attribute values are already in Terraform's language. */
interface Resource {
  readonly type: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly remarks: readonly MessageKey[];
}

/**
 * Attribute names as in the provider's documentation, read through its published mirror in November 2026:
 * https://www.pulumi.com/registry/packages/gitlab/api-docs/ followed by projectaccesstoken, groupaccesstoken,
 * personalaccesstoken, userimpersonationtoken, groupserviceaccountaccesstoken, projectdeploytoken, groupdeploytoken
 * and application. `gitlab_deploy_token` is gone since provider 19.0; its successors are used.
 */
const resources: Readonly<Record<TokenType, (input: CopyInput) => Resource>> = {
  personal: (input) => ({
    type: 'gitlab_personal_access_token',
    attributes: { user_id: 'var.user_id', ...common(input) },
    remarks: ['copy_admin_only'],
  }),
  project: (input) => memberToken(input, ownerOf(input.place, 'project')),
  group: (input) => memberToken(input, ownerOf(input.place, 'group')),
  service_account: (input) => ({
    type: 'gitlab_group_service_account_access_token',
    attributes: { ...owned(ownerOf(input.place, 'group')), user_id: 'var.user_id', ...common(input) },
    remarks: ['copy_service_account_owner'],
  }),
  impersonation: (input) => ({
    type: 'gitlab_user_impersonation_token',
    attributes: { user_id: 'var.user_id', ...common(input) },
    remarks: ['copy_admin_only'],
  }),
  deploy: (input) => {
    const owner = ownerOf(input.place, isGroupPage(input.place) ? 'group' : 'project');
    return {
      type: `gitlab_${owner.kind}_deploy_token`,
      attributes: {
        ...owned(owner),
        ...common(input),
        // Deploy tokens take a moment, the others a day.
        expires_at: hclString(`${input.expiresAt}T00:00:00.000Z`),
      },
      remarks: [],
    };
  },
  oauth: ({ name, recommendation }) => ({
    type: 'gitlab_application',
    attributes: {
      name: hclString(name),
      redirect_url: hclString('https://example.com/callback'),
      scopes: hclList(recommendation.classic.scopes),
    },
    remarks: ['copy_admin_only', 'copy_redirect'],
  }),
};

/** A Terraform resource that creates the token. */
export function terraformResource(input: CopyInput): string {
  const { type, attributes, remarks } = resources[input.recommendation.need.tokenType](input);
  const width = Math.max(...Object.keys(attributes).map((name) => name.length));
  return [
    ...remarks.map((key) => comment(input.translate(key))),
    `resource "${type}" "token" {`,
    ...Object.entries(attributes).map(([name, value]) => `  ${name.padEnd(width)} = ${value}`),
    '}',
  ].join('\n');
}

function memberToken(input: CopyInput, owner: Owner): Resource {
  const { level, isAssumed } = accessLevel(input);
  const role = roles.find((one) => accessLevels[one] === level) ?? 'developer';
  return {
    type: `gitlab_${owner.kind}_access_token`,
    attributes: { ...owned(owner), ...common(input), access_level: hclString(role) },
    remarks: isAssumed ? ['copy_role_assumed'] : [],
  };
}

function owned({ kind, path }: Owner): Readonly<Record<string, string>> {
  return { [kind]: path === null ? `var.${kind}` : hclString(path) };
}

function common({ name, recommendation, expiresAt }: CopyInput): Readonly<Record<string, string>> {
  return {
    name: hclString(name),
    scopes: hclList(recommendation.classic.scopes),
    expires_at: hclString(expiresAt),
  };
}

function hclList(texts: readonly string[]): string {
  return `[${texts.map(hclString).join(', ')}]`;
}
