import type { TokenType } from '../../model/catalog';
import type { CopyInput, CopyPlace } from './copy-input';
import { baseOf, belowRoot } from './place';

const personalPath = '/-/user_settings/personal_access_tokens';

/** Pages that fill their form from the address; the others know no such parameters. */
const pathWithoutPage: Partial<Record<TokenType, string>> = {
  personal: personalPath,
  project: '/PROJECT_PATH/-/settings/access_tokens',
  group: '/groups/GROUP_PATH/-/settings/access_tokens',
};

/**
 * The address of GitLab's token form with name, description and scopes filled in. Personal tokens also take a
 * description; project and group tokens take name and scopes only.
 */
export function prefillLink({ recommendation, place, name, description, translate }: CopyInput): string {
  const { tokenType } = recommendation.need;
  const { scopes } = recommendation.classic;
  const usual = pathWithoutPage[tokenType];
  if (usual === undefined) return translate('copy_no_link', scopes.join(','));
  const query = [
    `name=${encode(name)}`,
    ...(tokenType === 'personal' ? [`description=${encode(description)}`] : []),
    `scopes=${scopes.map(encode).join(',')}`,
  ];
  return `${baseOf(place)}${formPath(place, tokenType) ?? usual}?${query.join('&')}`;
}

/** Path of the page's own form below the root; from the form of fine-grained tokens the one for scopes. */
function formPath(place: CopyPlace | null, tokenType: TokenType): string | null {
  if (!place) return null;
  const path = belowRoot(place)
    .replace(/[?#].*$/, '')
    .replace(/\/granular\/new\/?$/, '/legacy/new');
  const isForm =
    tokenType === 'personal'
      ? /\/personal_access_tokens(?:\/legacy\/new)?\/?$/.test(path)
      : /\/-\/settings\/access_tokens\/?$/.test(path);
  return isForm ? path : null;
}

/** Also encodes what `encodeURIComponent` leaves and what ends a link in running text; half characters are replaced. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
