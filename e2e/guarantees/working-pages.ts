/** GitLab's side of a page while we live on it: what it holds, and whether a person can still work with it. */
import type { GranularGenerationId } from '../../src/pages/granular/contract';
import { allFixtures, type Fixture } from '../../src/pages/suite/fixture';
import { granularPage } from '../../src/pages/suite/granular-page';
import { settle, showPage } from './page-life';

export interface WorkingPage {
  /** Works with the page as a person does; what does not go as it would without us. */
  wrong(): Promise<readonly string[]>;
}

/** Few boxes are enough to meet every step of ours. */
const boxesKept = 3;

const fixtures = allFixtures();

function fixtureNamed(generation: Fixture['generation'], name: string): Fixture {
  const fixture = fixtures.find((one) => one.generation === generation && one.name === name);
  if (!fixture) throw new Error(`no fixture ${generation} ${name}`);
  return fixture;
}

/** The page without anything of ours. */
function markup(): string {
  const copy = document.body.cloneNode(true) as HTMLElement;
  for (const own of copy.querySelectorAll('scopewise-note, scopewise-panel')) own.remove();
  return copy.innerHTML;
}

function fieldsIn(form: Element): string {
  const fields = [...form.querySelectorAll<HTMLInputElement>('[type=text], textarea')];
  return JSON.stringify(fields.map(({ value }) => value));
}

function formOfPage(): HTMLFormElement {
  const form = document.querySelector('form');
  if (!form) throw new Error('the page has no form');
  return form;
}

/** A form with scopes, which keeps a list of its own that follows what happens to its boxes. */
export function scopePage(generation: Fixture['generation'], name: string): WorkingPage {
  showPage(fixtureNamed(generation, name));
  const form = formOfPage();
  const boxes = () => [...form.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
  const ticked = () => boxes().flatMap((box) => (box.checked ? [box.value] : []));
  for (const box of boxes().slice(boxesKept)) {
    box.closest('.form-check, .gl-form-checkbox, fieldset > div > *')?.remove();
  }
  const held = new Set(ticked());
  let submitted = 0;
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
    if (target.checked) held.add(target.value);
    else held.delete(target.value);
  });
  form.addEventListener('submit', () => {
    submitted++;
  });
  const [before, fields] = [markup(), fieldsIn(form)];
  return {
    async wrong() {
      for (const box of boxes().slice(1, 3)) box.click();
      const arrived = form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      return [
        ...(markup() === before ? [] : ['the page has other mark-up']),
        ...(fieldsIn(form) === fields ? [] : ['a text field holds something else']),
        ...([...held].sort().join() === ticked().sort().join()
          ? []
          : ['more or less is sent than is ticked']),
        ...(arrived && submitted === 1 ? [] : ['the form cannot be sent']),
      ];
    },
  };
}

/** A fine-grained form, which renders everything from its own model after each click. */
export function permissionPage(generation: GranularGenerationId): WorkingPage {
  const { document: page, model } = granularPage(generation);
  showPage(fixtureNamed('V2', 'personal'));
  document.body.setAttribute('data-page', page.body.getAttribute('data-page') ?? '');
  document.body.replaceChildren(...page.body.childNodes);
  const form = formOfPage();
  const fields = fieldsIn(form);
  /** A click as a person makes it, and the model before and after. */
  const toggled = async (): Promise<boolean> => {
    const before = model().join();
    form.querySelector<HTMLElement>('[data-testid="category-select-all"]')?.click();
    await settle();
    form.querySelector<HTMLElement>('[role=option]')?.click();
    await settle();
    return model().join() !== before && model().length > 0;
  };
  return {
    async wrong() {
      return [
        ...(fieldsIn(form) === fields ? [] : ['a text field holds something else']),
        ...((await toggled()) ? [] : ['the page does not follow clicks any more']),
      ];
    },
  };
}
