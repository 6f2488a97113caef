import { askPage } from '../../platform/messages';
import { allTabs } from '../../platform/tabs';

/** Takes everything of ours off the open pages of withdrawn origins; each page knows whether it is meant. */
export async function leaveTabs(origins: readonly string[]): Promise<void> {
  const tabs = await allTabs();
  await Promise.all(origins.flatMap((origin) => tabs.map((tab) => askPage(tab, { kind: 'leave', origin }))));
}
