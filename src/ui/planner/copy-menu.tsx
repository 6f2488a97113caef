import type { JSX } from 'preact';
import { type CopyFormat, copyFormats } from '../../model/copy-format';
import type { MessageKey } from '../../model/message';
import { Icon } from '../icon';
import { MenuButton } from '../menu-button';
import { useTexts } from '../texts';
import type { PlannerView } from '../views';

const formatKeys: Record<CopyFormat, MessageKey> = {
  list: 'ui_copy_list',
  link: 'ui_copy_link',
  markdown: 'ui_copy_markdown',
  json: 'ui_copy_json',
  curl: 'ui_copy_curl',
  terraform: 'ui_copy_terraform',
};

interface CopyMenuProps {
  readonly view: PlannerView;
  readonly onCopy: (format: CopyFormat) => void;
}

/** The formats behind "Copy"; the list shows what it will copy. Without a page, copying is the thing to do. */
export function CopyMenu({ view, onCopy }: CopyMenuProps): JSX.Element {
  const t = useTexts();
  const scopes = view.scopes.map(({ scope }) => scope).join(',');
  return (
    <MenuButton
      label={t('ui_copy')}
      look={view.onPage ? 'button' : 'button confirm'}
      disabled={view.stage !== 'answer' || view.scopes.length + view.permissions.length === 0}
      items={copyFormats.map((format) => ({
        value: format,
        label: t(formatKeys[format]),
        ...(format === 'list' && scopes !== '' ? { detail: scopes } : {}),
      }))}
      onPick={onCopy}
    >
      <Icon name="copy" />
      {t('ui_copy')}
      <Icon name="down" />
    </MenuButton>
  );
}
