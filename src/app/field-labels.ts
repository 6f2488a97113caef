import type { MessageKey } from '../model/message';
import type { TokenFieldName } from '../model/token-fields';

/** What the fields around the scopes are called. */
export const fieldLabels: Readonly<Record<TokenFieldName, MessageKey>> = {
  name: 'fields_name',
  description: 'fields_description',
  expires: 'fields_expires',
};
