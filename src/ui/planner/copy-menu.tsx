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
  permissions: 'ui_copy_permissions',
  mutation: 'ui_copy_mutation',
  mutation_curl: 'ui_copy_mutation_curl',
  plan: 'ui_copy_plan',
};

/** Formats of a token with scopes, and those of a fine-grained one; only what the plan has is offered. */
const fineGrained: readonly CopyFormat[] = ['permissions', 'mutation', 'mutation_curl'];

interface CopyMenuProps {
  readonly view: PlannerView;
  readonly onCopy: (format: CopyFormat) => void;
}

function isOffered(view: PlannerView, format: CopyFormat): boolean {
  if (format === 'markdown' || format === 'plan') return true;
  if (fineGrained.includes(format)) return view.permissions.length > 0;
  return !view.granular && view.scopes.length > 0;
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
      items={copyFormats
        .filter((format) => isOffered(view, format))
        .map((format) => ({
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
