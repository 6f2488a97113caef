import { findBrowser } from './find-browser';

/** Finds or installs the browser once, before the workers start and each want one. */
export default function beforeAll(): void {
  findBrowser();
}
