import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { MessageKey } from '../../model/message';
import { RiskBadge } from '../risk';
import { useTexts } from '../texts';
import type { PlannerView, PreviewView } from '../views';
import { Permissions } from './permissions';
import { Refused } from './refused';

/** The smallest set with a reason for each scope, what it cannot do, and what Apply would change. */
export function Result({ view }: { view: PlannerView }): JSX.Element {
  const t = useTexts();
  const id = useId();
  return (
    <section class="result" aria-labelledby={id}>
      <h3 id={id}>{t('ui_scopes')}</h3>
      {view.scopes.length === 0 ? (
        <p class="subtle">{t('ui_no_scopes')}</p>
      ) : (
        <ul class="scopes">
          {view.scopes.map(({ scope, risk, because }) => (
            <li key={scope}>
              <code>{scope}</code> <RiskBadge level={risk} />
              <span class="subtle small because">{t('ui_because', because.join(', '))}</span>
            </li>
          ))}
        </ul>
      )}
      {view.role && <p class="small subtle">{t('ui_role', view.role.replace('_', ' '))}</p>}
      <Refused rows={view.impossible} title={t('ui_impossible')} />
      {view.narrower.length > 0 && (
        <div class="notice narrower">
          <strong>{t('ui_narrower')}</strong>
          <ul>
            {view.narrower.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ul>
        </div>
      )}
      <Permissions rows={view.permissions} impossible={view.permissionsImpossible} />
      {view.preview && <Preview preview={view.preview} />}
      {view.surplus.map(({ scope, text }) => (
        <p class="small subtle" key={scope}>
          {text}
        </p>
      ))}
    </section>
  );
}

function Preview({ preview }: { preview: PreviewView }): JSX.Element {
  const t = useTexts();
  const lines: readonly [MessageKey, readonly string[]][] = [
    ['ui_preview_tick', preview.tick],
    ['ui_preview_untick', preview.untick],
    ['ui_preview_keep', preview.keep],
    ['ui_preview_missing', preview.notOffered],
  ];
  const shown = lines.filter(([, scopes]) => scopes.length > 0);
  return (
    <p class="preview small">
      {shown.map(([key, scopes]) => (
        <span key={key}>{t(key, scopes.join(', '))} </span>
      ))}
    </p>
  );
}
