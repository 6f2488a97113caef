// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { onScreen } from '../screen.fixture';
import { emptyView, recordedEvents } from '../views.fixture';
import { Panel, type PanelProps } from './panel';

const panel = (changes: Partial<PanelProps>): PanelProps => ({
  open: false,
  view: emptyView,
  events: recordedEvents(),
  onOpen: () => {},
  onClose: () => {},
  ...changes,
});

describe('Panel', () => {
  it('is one button of the contract name when collapsed', async () => {
    let opened = 0;
    const screen = await onScreen(<Panel {...panel({ view: null, onOpen: () => opened++ })} />);
    expect(screen.buttons()).toEqual(['What should this token do?']);
    expect(screen.button('What should this token do?').getAttribute('aria-expanded')).toBe('false');
    await screen.press('What should this token do?');
    expect(opened).toBe(1);
  });

  it('has a text box of that name when open, and says that it is private', async () => {
    const screen = await onScreen(<Panel {...panel({ open: true })} />);
    const box = screen.find<HTMLTextAreaElement>('textarea');
    expect(screen.find<HTMLLabelElement>('label').htmlFor).toBe(box.id);
    expect(screen.find('label').textContent).toBe('What should this token do?');
    expect(screen.text()).toContain('Works offline. Never reads your token.');
  });

  it('takes the focus along when it opens and closes', async () => {
    const screen = await onScreen(<Panel {...panel({})} />);
    await screen.show(<Panel {...panel({ open: true })} />);
    expect(document.activeElement).toBe(screen.find('textarea'));
    await screen.show(<Panel {...panel({})} />);
    expect(document.activeElement).toBe(screen.button('What should this token do?'));
  });

  it('closes', async () => {
    let closed = 0;
    const screen = await onScreen(<Panel {...panel({ open: true, onClose: () => closed++ })} />);
    await screen.press('Close');
    expect(closed).toBe(1);
  });
});
