// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { mount } from './mount';

describe('mount', () => {
  it('renders at once into an open shadow root with its own style', () => {
    const note = mount(document, 'scopewise-note', '.note { color: red }');
    note.show(<p>Hello</p>);
    expect(note.element.localName).toBe('scopewise-note');
    expect(note.element.shadowRoot?.querySelector('style')?.textContent).toContain('.note');
    expect(note.element.shadowRoot?.querySelector('p')?.textContent).toBe('Hello');
  });

  it('cannot be restyled by the page', () => {
    const { style } = mount(document, 'scopewise-note', '').element;
    expect(style.getPropertyPriority('all')).toBe('important');
    expect(style.getPropertyValue('display')).toBe('block');
  });

  it.each(['click', 'keydown', 'keypress', 'input', 'change', 'submit', 'paste'])(
    'keeps %s inside',
    (type) => {
      const row = document.createElement('div');
      const heard: string[] = [];
      row.addEventListener(type, () => heard.push('row'));
      const note = mount(document, 'scopewise-note', '');
      row.append(note.element);
      note.show(<button type="button">Press</button>);
      const button = note.element.shadowRoot?.querySelector('button');
      button?.addEventListener(type, () => heard.push('button'));
      button?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      expect(heard).toEqual(['button']);
    },
  );

  it('shows the next view whole after one that failed half way', () => {
    const panel = mount(document, 'scopewise-panel', '');
    const shown = (): string | undefined => panel.element.shadowRoot?.querySelector('.scopewise')?.innerHTML;
    const Failing = (): never => {
      throw new Error('half way');
    };
    const view = (text: string, failing: boolean) => (
      <section>
        <p>{text}</p>
        {failing && <Failing />}
        <b>{text}</b>
      </section>
    );
    panel.show(view('one', false));
    expect(() => panel.show(view('two', true))).toThrow('half way');
    panel.show(view('three', false));
    expect(shown()).toBe('<section><p>three</p><b>three</b></section>');
  });

  it('leaves nothing behind', () => {
    const panel = mount(document, 'scopewise-panel', '');
    document.body.replaceChildren(panel.element);
    panel.show(<p>Hello</p>);
    panel.destroy();
    expect(document.body.childElementCount).toBe(0);
    expect(panel.element.shadowRoot?.querySelector('p')).toBeNull();
  });
});
