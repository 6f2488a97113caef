/** What GitLab's own scripts do on the Rails pages, as far as it matters to somebody who ticks boxes there. */
import { modelOfFields } from '../form-fields';
import { adoptForm, type FormModel } from '../page-model';
import { type DatePicker, mountDatePicker } from './date-picker';
import { listenToToggles, toggle } from './toggle';

const scopeBoxes =
  'input[type="checkbox"][name$="[scopes][]"], input[type="checkbox"][name^="deploy_token["]';

/** What the browser would send: disabled boxes are left out, as ever. */
function modelOf(form: HTMLFormElement): FormModel {
  return modelOfFields([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

/** GitLab's page clears the form by itself, and no event tells about it. */
function clear(form: HTMLFormElement): void {
  for (const box of form.querySelectorAll<HTMLInputElement>(scopeBoxes)) box.checked = false;
  for (const text of form.querySelectorAll<HTMLInputElement>('input[type="text"], textarea')) text.value = '';
}

function showToken(token: string): void {
  const place = document.querySelector<HTMLElement>('#js-new-access-token-app');
  const pattern = document.querySelector<HTMLTemplateElement>('#created-token-pattern');
  const alert = pattern?.content.firstElementChild?.cloneNode(true);
  if (!place || !(alert instanceof HTMLElement)) throw new Error('The page has no place for the new token');
  const shown = alert.querySelector('input');
  if (shown) shown.value = token;
  place.replaceChildren(alert);
}

async function send(form: HTMLFormElement): Promise<void> {
  const response = await fetch(window.location.href, {
    method: 'POST',
    headers: { 'x-requested-with': 'XMLHttpRequest' },
    body: new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])),
  });
  const answer = (await response.json()) as { new_token: string };
  // As rails-ujs does it: the event carries the new token, for whoever listens.
  form.dispatchEvent(new CustomEvent('ajax:success', { bubbles: true, detail: [answer] }));
  showToken(answer.new_token);
  clear(form);
  const container = form.closest('.js-toggle-container');
  if (container) toggle(container);
}

/** Each change replaces all rows by new nodes that know nothing of what was added to the old ones. */
function renewRowsOnChange(form: HTMLFormElement): void {
  const rows = [...form.querySelectorAll(scopeBoxes)].flatMap((box) => box.parentElement ?? []);
  const list = rows[0]?.parentElement;
  if (!list) return;
  const pristine = rows.map((row) => row.cloneNode(true));
  list.addEventListener('change', () => {
    const ticked = new Set(modelOf(form).scopes);
    const old = [...list.querySelectorAll(scopeBoxes)].flatMap((box) => box.parentElement ?? []);
    for (const [index, row] of old.entries()) {
      const fresh = pristine[index]?.cloneNode(true);
      if (!(fresh instanceof Element)) continue;
      const box = fresh.querySelector<HTMLInputElement>(scopeBoxes);
      if (box) box.checked = ticked.has(box.value);
      row.replaceWith(fresh);
    }
  });
}

function begin(picker: DatePicker): void {
  const form = document.querySelector(scopeBoxes)?.closest('form');
  if (!form) return;
  mountDatePicker(form, picker);
  adoptForm(() => modelOf(form));
  if (document.body.dataset.standInRekey !== undefined) renewRowsOnChange(form);
  form.addEventListener('submit', (event) => {
    if (form.dataset.remote !== 'true') return;
    event.preventDefault();
    void send(form);
  });
}

/** Starts the page's scripts; `picker` is the date picker of its release. */
export function startRailsPage(picker: DatePicker): void {
  listenToToggles();
  const late = document.querySelector<HTMLTemplateElement>('template[data-stand-in-delay]');
  if (!late) {
    begin(picker);
    return;
  }
  setTimeout(() => {
    late.replaceWith(late.content);
    begin(picker);
  }, Number(late.dataset.standInDelay));
}
