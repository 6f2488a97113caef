import type { ComponentChildren, JSX } from 'preact';
import type { MessageKey } from '../../model/message';
import { Icon, type IconName } from '../icon';
import { Prose } from '../prose';
import { useTexts } from '../texts';
import type { PreviewView, SurplusRow } from '../views';

interface PreviewProps {
  readonly preview: PreviewView;
  readonly surplus: readonly SurplusRow[];
}

/** What Apply would change on the page, and what is ticked there without need. */
export function Preview({ preview, surplus }: PreviewProps): JSX.Element {
  const t = useTexts();
  const changes: readonly (readonly [IconName, string, MessageKey, readonly string[]])[] = [
    ['plus', 'ok', 'ui_preview_tick', preview.tick],
    ['minus', 'error', 'ui_preview_untick', preview.untick],
    ['check', 'ok', 'ui_preview_keep', preview.keep],
    ['warning', 'warning', 'ui_preview_missing', preview.notOffered],
  ];
  const nothing = preview.tick.length + preview.untick.length + preview.notOffered.length === 0;
  const lines = changes.filter(([, , , scopes]) => scopes.length > 0);
  return (
    <ul class="preview">
      {nothing && <Line icon="check" tone="ok" text={t('ui_preview_nothing')} />}
      {!nothing &&
        lines.map(([icon, tone, key, scopes]) => (
          <Line key={key} icon={icon} tone={tone} text={t(key, scopes.join(', '))}>
            {scopes === preview.untick && <Surplus rows={surplus} />}
          </Line>
        ))}
    </ul>
  );
}

interface LineProps {
  readonly icon: IconName;
  readonly tone: string;
  readonly text: string;
  readonly children?: ComponentChildren;
}

function Line({ icon, tone, text, children }: LineProps): JSX.Element {
  return (
    <li class={`told ${tone}`}>
      <Icon name={icon} />
      <div>
        <Prose text={text} />
        {children}
      </div>
    </li>
  );
}

/** Why a ticked scope goes: it is not needed, or another one contains it. */
function Surplus({ rows }: { rows: readonly SurplusRow[] }): JSX.Element {
  return (
    <>
      {rows.map(({ scope, text }) => (
        <p class="small subtle" key={scope}>
          <Prose text={text} />
        </p>
      ))}
    </>
  );
}
