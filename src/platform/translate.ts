import browser from 'webextension-polyfill';
import type { Translate } from '../model/message';

/** Text of a message in the browser's language. An unknown key shows itself, so that a slip is seen and harms nothing. */
export const translate: Translate = (key, ...values) => browser.i18n.getMessage(key, [...values]) || key;
