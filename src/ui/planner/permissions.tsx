import type { JSX } from 'preact';
import type { Boundary } from '../../model/catalog';
import type { MessageKey } from '../../model/message';
import { Collapsed } from '../collapsed';
import { useTexts } from '../texts';
import type { ImpossibleRow, PermissionRow } from '../views';
import { Because } from './because';
import { Refused } from './refused';

const boundaryKeys: Record<Boundary, MessageKey> = {
  project: 'ui_boundary_project',
  group: 'ui_boundary_group',
  user: 'ui_boundary_user',
  instance: 'ui_boundary_instance',
};

interface PermissionsProps {
  readonly rows: readonly PermissionRow[];
  readonly impossible: readonly ImpossibleRow[];
}

/** The same wish as a fine-grained token: which permissions, at which boundary, and what cannot be done with one. */
export function Permissions({ rows, impossible }: PermissionsProps): JSX.Element | null {
  const t = useTexts();
  if (rows.length + impossible.length === 0) return null;
  return (
    <Collapsed title={t(titleKey(rows.length), String(rows.length))}>
      {rows.length > 0 && <PermissionRows rows={rows} />}
      <Refused rows={impossible} title={t('ui_permissions_impossible')} />
    </Collapsed>
  );
}

/** Each permission in GitLab's words, where it is granted, and the operations that need it. */
export function PermissionRows({ rows }: Pick<PermissionsProps, 'rows'>): JSX.Element {
  const t = useTexts();
  return (
    <ul class="rows">
      {rows.map(({ boundary, resource, action, because }) => (
        <li class="scope" key={`${boundary} ${resource} ${action}`}>
          <strong>
            {resource}: {action}
          </strong>{' '}
          <span class="badge">{t(boundaryKeys[boundary])}</span>
          <Because titles={because} />
        </li>
      ))}
    </ul>
  );
}

function titleKey(count: number): MessageKey {
  if (count === 0) return 'ui_permissions_none';
  return count === 1 ? 'ui_permission' : 'ui_permissions';
}
