import type { ComponentChildren, JSX } from 'preact';
import type { MessageKey } from '../../model/message';
import { Message } from '../message';
import { Prose, Sentences } from '../prose';
import { RiskBadge } from '../risk';
import { roleKeys } from '../role-keys';
import { useTexts } from '../texts';
import { useUniqueId } from '../unique-id';
import type { PlannerEvents, PlannerView, ScopeRow } from '../views';
import { Because } from './because';
import { Comparison } from './comparison';
import { NarrowerTypes } from './narrower-types';
import { BoundaryChoice, PermissionRows, Permissions } from './permissions';
import { Refused } from './refused';
import { RoleAdvice } from './role-advice';
import { TokenFields } from './token-fields';

interface ResultProps {
  readonly view: PlannerView;
  readonly events: PlannerEvents;
}

/** The smallest set with a reason for each scope, and what it cannot do. */
export function Result({ view, events }: ResultProps): JSX.Element {
  const comparison = view.comparison && <Comparison view={view.comparison} events={events} />;
  if (!view.granular) {
    return (
      <ScopeResult view={view} events={events}>
        {comparison}
      </ScopeResult>
    );
  }
  return (
    <PermissionResult view={view} events={events}>
      {comparison}
    </PermissionResult>
  );
}

interface PartProps extends ResultProps {
  readonly children: ComponentChildren;
}

/** On the form of fine-grained tokens the permissions are the answer. */
function PermissionResult({ view, events, children }: PartProps): JSX.Element {
  const t = useTexts();
  const id = useUniqueId();
  const { permissions, permissionsImpossible, scopes, left } = view;
  return (
    <section class="result" aria-labelledby={id}>
      <div>
        <h3 id={id}>{t('ui_permissions_title')}</h3>
        <BoundaryChoice view={view} events={events} />
        {permissions.length > 0 ? (
          <PermissionRows rows={permissions} />
        ) : (
          <p class="subtle">{t('ui_permissions_needless')}</p>
        )}
      </div>
      <Refused rows={permissionsImpossible} title={t('ui_permissions_impossible')} />
      {left.length > 0 && (
        <Message kind="info">
          <Sentences lines={left} />
        </Message>
      )}
      {children}
      {!children && scopes.length > 0 && (
        <p class="small subtle">
          <Prose text={t('ui_classic_instead', scopes.map(({ scope }) => scope).join(', '))} />
        </p>
      )}
      <TokenFields view={view} events={events} />
    </section>
  );
}

/** Everywhere else the scopes are, with the permissions one press away. Deploy tokens have no role to speak of. */
function ScopeResult({ view, events, children }: PartProps): JSX.Element {
  const t = useTexts();
  const id = useUniqueId();
  return (
    <section class="result" aria-labelledby={id}>
      <div>
        <h3 id={id}>{t('ui_scopes')}</h3>
        {view.scopes.length > 0 ? (
          <Scopes rows={view.scopes} />
        ) : (
          <p class="subtle">{t(noScopesKey(view))}</p>
        )}
        <RoleAdvice view={view} events={events} />
        {view.role && !view.roleAdvice && view.tokenType !== 'deploy' && (
          <p class="role small subtle">{t('ui_role', t(roleKeys[view.role]))}</p>
        )}
        {view.reach && <p class="role small subtle">{view.reach}</p>}
      </div>
      {view.narrower.length > 0 && (
        <Message kind="warning" title={t('ui_narrower_before')}>
          <Sentences lines={view.narrower} />
        </Message>
      )}
      <Refused rows={view.impossible} title={t('ui_impossible')} />
      {children}
      <div class="more">
        <Permissions view={view} events={events} />
        <NarrowerTypes view={view.narrowerTypes} />
        <TokenFields view={view} events={events} />
      </div>
    </section>
  );
}

function Scopes({ rows }: { rows: readonly ScopeRow[] }): JSX.Element {
  return (
    <ul class="rows">
      {rows.map(({ scope, risk, because }) => (
        <li class="scope" key={scope}>
          <code>{scope}</code> <RiskBadge level={risk} />
          <Because titles={because} />
        </li>
      ))}
    </ul>
  );
}

/** Free operations need no scope; for impossible ones no scope helps; both may be asked for at once. */
export function noScopesKey({ rows, impossible }: PlannerView): MessageKey {
  if (impossible.length === 0) return 'ui_no_scope_needed';
  const chosen = rows.filter((row) => row.chosen).length;
  return impossible.length >= chosen ? 'ui_no_scope_helps' : 'ui_no_scopes';
}
