/** What the Rails pages of 14 and later do with the expiry: a date picker takes the place of the field and keeps its name. */
import Vue, { type ComponentOptions } from 'vue';
import { inAMonth } from '../dates';

export type DatePicker = ComponentOptions<Vue>;

/** Replaces the expiry of a form, where it asks for it, by GitLab's date picker. */
export function mountDatePicker(form: HTMLFormElement, picker: DatePicker): void {
  const field = form.querySelector<HTMLInputElement>('[data-js-name="expiresAt"]');
  if (!field) return;
  const { id, name } = field;
  new Vue({
    el: field,
    render: (create) =>
      create(picker, {
        props: { target: null, defaultDate: inAMonth(), showClearButton: true, inputName: name, inputId: id },
      }),
  });
}
