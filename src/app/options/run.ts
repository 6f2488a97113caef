/** The options page put together with the real browser. */
import { h, render } from 'preact';
import { writeClipboard } from '../../platform/clipboard';
import { grantedOrigins } from '../../platform/hosts';
import { openOwnPage } from '../../platform/tabs';
import { translate } from '../../platform/translate';
import { Options } from '../../ui/options/options';
import { Texts } from '../../ui/texts';
import type { OptionsEvents, OptionsView } from '../../ui/views';
import { carryPlan } from '../carried-plan';
import { stopHost, useHost } from '../hosts/use-host';
import { parsePlanText, planText } from '../plans/plan-text';
import { readPlans, removePlan, savePlan } from '../plans/saved-plan';
import { plannerPage } from '../popup/planner-page';
import { changeSettings, readSettings, releaseOf, resetSettings } from '../settings/settings';
import { parseSettings, settingsText } from '../settings/settings-text';
import { optionsView } from './options-view';

/** Renders into the options page. */
export async function runOptions(root: HTMLElement): Promise<void> {
  root.dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  let outcome: OptionsView['outcome'] = null;

  const show = async (): Promise<void> => {
    const view = optionsView(
      await readSettings(),
      await grantedOrigins(),
      await readPlans(),
      outcome,
      translate,
    );
    render(h(Texts.Provider, { value: translate, children: h(Options, { view, events }) }), root);
  };
  const say = async (kind: 'ok' | 'error', text: string): Promise<boolean> => {
    outcome = { kind, text };
    await show();
    return kind === 'ok';
  };
  const stored = (done: boolean): Promise<boolean> =>
    say(done ? 'ok' : 'error', translate(done ? 'options_saved' : 'options_not_saved'));
  const use = async (typed: string): Promise<boolean> => {
    const { done, say: message } = await useHost(typed);
    return say(done ? 'ok' : 'error', translate(message.key, ...(message.values ?? [])));
  };
  const copy = async (text: string): Promise<void> => {
    const done = await writeClipboard(root.ownerDocument, text);
    await say(done ? 'ok' : 'error', translate(done ? 'options_copied' : 'planner_copy_failed'));
  };

  const events: OptionsEvents = {
    onAddHost: use,
    onAllowHost: (origin) => void use(origin),
    onRemoveHost(origin) {
      void stopHost(origin).then(({ done, say: message }) =>
        say(done ? 'ok' : 'error', translate(message.key, ...(message.values ?? []))),
      );
    },
    onGitlab(origin, typed) {
      void setRelease(origin, typed).then((done) =>
        done === null ? say('error', translate('options_bad_release', typed)) : stored(done),
      );
    },
    onKeepText: (keepText) => void changeSettings({ keepText }).then(stored),
    onShowNotes: (showNotes) => void changeSettings({ showNotes }).then(stored),
    onExport: () => void readSettings().then(({ settings }) => copy(settingsText(settings))),
    async onImport(text) {
      const settings = parseSettings(text);
      if (!settings) return say('error', translate('options_bad_settings'));
      const done = await changeSettings(settings);
      return say(done ? 'ok' : 'error', translate(done ? 'options_imported' : 'options_not_saved'));
    },
    onReset() {
      void resetSettings().then((done) =>
        say(done ? 'ok' : 'error', translate(done ? 'options_reset_done' : 'options_not_saved')),
      );
    },
    onRemovePlan: (id) => void removePlan(id).then(stored),
    onUsePlan(id) {
      void readPlans().then(async ({ plans }) => {
        const plan = plans.find((one) => one.id === id);
        if (plan && (await carryPlan(plan, plannerPage))) await openOwnPage(plannerPage);
      });
    },
    onSharePlan(id) {
      void readPlans().then(({ plans }) => {
        const plan = plans.find((one) => one.id === id);
        return plan && copy(planText(plan));
      });
    },
    async onImportPlan(text) {
      const plan = parsePlanText(text);
      if (!plan) return say('error', translate('options_bad_plan'));
      const done = await savePlan(plan);
      return say(
        done ? 'ok' : 'error',
        done ? translate('options_plan_saved', plan.name) : translate('options_not_saved'),
      );
    },
  };
  await show();
}

/** True when stored, false when the browser refused, null when the text is no release. Empty takes it away. */
async function setRelease(origin: string, typed: string): Promise<boolean | null> {
  const { gitlab } = (await readSettings()).settings;
  const { [origin]: _, ...others } = gitlab;
  if (typed.trim() === '') return changeSettings({ gitlab: others });
  const release = releaseOf(typed);
  return release === null ? null : changeSettings({ gitlab: { ...others, [origin]: release } });
}
