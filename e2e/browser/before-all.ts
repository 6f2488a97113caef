import { findBrowser } from './find-browser';
import { findFirefox } from './find-firefox';

/** Finds or installs both browsers once, before the workers start and each want one. */
export default function beforeAll(): void {
  findBrowser();
  findFirefox();
}
