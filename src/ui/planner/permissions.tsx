import type { JSX } from 'preact';
import type { Boundary } from '../../model/catalog';
import type { MessageKey } from '../../model/message';
import { Collapsed } from '../collapsed';
import { useTexts } from '../texts';
import type { PermissionRow, PlannerEvents, PlannerView } from '../views';
import { Because } from './because';
import { Refused } from './refused';

const boundaryKeys: Record<Boundary, MessageKey> = {
  project: 'ui_boundary_project',
  group: 'ui_boundary_group',
  user: 'ui_boundary_user',
  instance: 'ui_boundary_instance',
};

interface PermissionsProps {
  readonly view: PlannerView;
  readonly events: PlannerEvents;
}

/** The same wish as a fine-grained token: which permissions, at which boundary, and what cannot be done with one. */
export function Permissions({ view, events }: PermissionsProps): JSX.Element | null {
  const t = useTexts();
  const { permissions: rows, permissionsImpossible: impossible } = view;
  if (rows.length + impossible.length === 0) return null;
  return (
    <Collapsed title={t(titleKey(rows.length), String(rows.length))}>
      <BoundaryChoice view={view} events={events} />
      {rows.length > 0 && <PermissionRows rows={rows} />}
      <Refused rows={impossible} title={t('ui_permissions_impossible')} />
    </Collapsed>
  );
}

/** Some operations can be granted at several places; only the person knows where the work is. */
export function BoundaryChoice({ view, events }: PermissionsProps): JSX.Element | null {
  const t = useTexts();
  if (!view.boundaryChoice) return null;
  const { options, chosen } = view.boundaryChoice;
  return (
    <label class="boundary">
      <span>{t('ui_boundary_ask')}</span>
      <select
        class="field"
        value={chosen ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          events.onBoundary(options.find((option) => option === value) ?? null);
        }}
      >
        <option value="">{t('ui_boundary_narrowest')}</option>
        {options.map((option) => (
          <option value={option} key={option}>
            {t(boundaryKeys[option])}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Each permission in GitLab's words, where it is granted, and the operations that need it. */
export function PermissionRows({ rows }: { rows: readonly PermissionRow[] }): JSX.Element {
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
