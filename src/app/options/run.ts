/** The options page put together with the real browser. */
import { h, render } from 'preact';
import { type Message, sayWith } from '../../model/message';
import { writeClipboard } from '../../platform/clipboard';
import { grantedOrigins } from '../../platform/hosts';
import { openOwnPage } from '../../platform/tabs';
import { translate } from '../../platform/translate';
import { Options } from '../../ui/options/options';
import type { OptionsEvents, OptionsView } from '../../ui/own-page-views';
import { Texts } from '../../ui/texts';
import { carryPlan } from '../carried-plan';
import { type HostChange, stopHost, useHost } from '../hosts/use-host';
import { parsePlanText, planText } from '../plans/plan-text';
import { readPlans, removePlan, savePlan } from '../plans/saved-plan';
import { plannerPage } from '../popup/planner-page';
import { changeSettings, readSettings, releaseOf, resetSettings } from '../settings/settings';
import { parseSettings, settingsText } from '../settings/settings-text';
import { optionsView } from './options-view';

const inWords = sayWith(translate);

/** Renders into the options page. */
export async function runOptions(root: HTMLElement): Promise<void> {
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
  /** Says how storing something went. */
  const stored = (done: boolean, success: Message = { key: 'options_saved' }): Promise<boolean> =>
    done ? say('ok', inWords(success)) : say('error', translate('options_not_saved'));
  const sayHost = ({ done, say: message }: HostChange): Promise<boolean> =>
    say(done ? 'ok' : 'error', inWords(message));
  const use = async (typed: string): Promise<boolean> => sayHost(await useHost(typed));
  const copy = async (text: string): Promise<void> => {
    const done = await writeClipboard(root.ownerDocument, text);
    await say(done ? 'ok' : 'error', translate(done ? 'planner_copied' : 'planner_copy_failed'));
  };

  const events: OptionsEvents = {
    onAddHost: use,
    onAllowHost: (origin) => void use(origin),
    onRemoveHost: (origin) => void stopHost(origin).then(sayHost),
    onGitlab(origin, typed) {
      void setRelease(origin, typed).then((done) =>
        done === null ? say('error', translate('options_bad_release', typed)) : stored(done),
      );
    },
    onKeepText: (keepText) => void changeSettings(() => ({ keepText })).then((done) => stored(done)),
    onShowNotes: (showNotes) => void changeSettings(() => ({ showNotes })).then((done) => stored(done)),
    onExport: () => void readSettings().then(({ settings }) => copy(settingsText(settings))),
    async onImport(text) {
      const settings = parseSettings(text);
      if (!settings) return say('error', translate('options_bad_settings'));
      return stored(await changeSettings(() => settings), { key: 'options_imported' });
    },
    onReset: () => void resetSettings().then((done) => stored(done, { key: 'options_reset_done' })),
    onRemovePlan: (id) => void removePlan(id).then((done) => stored(done)),
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
      return stored(await savePlan(plan), { key: 'options_plan_saved', values: [plan.name] });
    },
  };
  await show();
}

/** True when stored, false when the browser refused, null when the text is no release. Empty takes it away. */
async function setRelease(origin: string, typed: string): Promise<boolean | null> {
  const release = releaseOf(typed);
  if (release === null && typed.trim() !== '') return null;
  return changeSettings(({ gitlab: { [origin]: _, ...others } }) => ({
    gitlab: release === null ? others : { ...others, [origin]: release },
  }));
}
