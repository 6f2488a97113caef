import type { JSX } from 'preact';
import { type TokenType, tokenTypes } from '../../model/catalog';
import type { MessageKey } from '../../model/message';
import { useTexts } from '../texts';
import { useUniqueId } from '../unique-id';

const typeKeys: Record<TokenType, MessageKey> = {
  personal: 'ui_type_personal',
  project: 'ui_type_project',
  group: 'ui_type_group',
  service_account: 'ui_type_service_account',
  impersonation: 'ui_type_impersonation',
  deploy: 'ui_type_deploy',
  oauth: 'ui_type_oauth',
};

interface TokenTypeChoiceProps {
  readonly tokenType: TokenType;
  readonly onTokenType: (tokenType: TokenType) => void;
}

/** Without a token page nobody but the person knows which kind of token it will be. */
export function TokenTypeChoice({ tokenType, onTokenType }: TokenTypeChoiceProps): JSX.Element {
  const t = useTexts();
  const id = useUniqueId();
  const choose = (value: string): void => {
    const chosen = tokenTypes.find((type) => type === value);
    if (chosen) onTokenType(chosen);
  };
  return (
    <p class="token-type">
      <label class="heading" for={id}>
        {t('ui_token_type')}
      </label>
      <select class="field" id={id} value={tokenType} onChange={(event) => choose(event.currentTarget.value)}>
        {tokenTypes.map((type) => (
          <option value={type} key={type}>
            {t(typeKeys[type])}
          </option>
        ))}
      </select>
    </p>
  );
}
