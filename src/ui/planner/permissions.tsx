import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Boundary } from '../../model/catalog';
import type { MessageKey } from '../../model/message';
import { useTexts } from '../texts';
import type { ImpossibleRow, PermissionRow } from '../views';
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
  const id = useId();
  const [open, setOpen] = useState(false);
  if (rows.length + impossible.length === 0) return null;
  return (
    <div class="permissions">
      <button
        type="button"
        class="link"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {rows.length > 0 ? t('ui_permissions', String(rows.length)) : t('ui_permissions_none')}
      </button>
      {open && (
        <div id={id}>
          <ul>
            {rows.map(({ boundary, resource, action, because }) => (
              <li key={`${boundary} ${resource} ${action}`}>
                <strong>
                  {resource}: {action}
                </strong>{' '}
                <span class="badge">{t(boundaryKeys[boundary])}</span>
                <span class="subtle small because">{t('ui_because', because.join(', '))}</span>
              </li>
            ))}
          </ul>
          <Refused rows={impossible} title={t('ui_permissions_impossible')} />
        </div>
      )}
    </div>
  );
}
