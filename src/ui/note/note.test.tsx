// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { onScreen } from '../screen.fixture';
import { noteOf } from '../views.fixture';
import { Note } from './note';

describe('Note', () => {
  it('says risk and line without a click, and nothing more', async () => {
    const screen = await onScreen(<Note view={noteOf({ requires: 'Administrators only.' })} />);
    expect(screen.text()).toBe(
      'High risk Reads everything the account can read. Administrators only. Details',
    );
    expect(screen.root.querySelector('[role=note]')).toBeNull();
  });

  it('shows and hides the details', async () => {
    const screen = await onScreen(<Note view={noteOf()} />);
    const button = screen.button('Details about read_api');
    expect(button.type).toBe('button');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await screen.press('Details about read_api');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(screen.root.querySelector(`[id="${button.getAttribute('aria-controls')}"]`)).not.toBeNull();
    for (const text of [
      '890 of 2141 REST operations',
      'Wider than many expect.',
      '12 read secrets',
      'List the variables of a project',
      'Every GET',
      'Cannot push',
      'It clones too',
      'Since GitLab 8.0.',
      'Sources: lib/api/api.rb',
    ]) {
      expect(screen.text()).toContain(text);
    }
    await screen.press('Details about read_api');
    expect(screen.text()).not.toContain('REST operations');
  });

  it('closes with Escape and gives the focus back', async () => {
    const screen = await onScreen(<Note view={noteOf()} />);
    await screen.press('Details about read_api');
    const event = await screen.key('Escape');
    expect(event.defaultPrevented).toBe(true);
    expect(screen.text()).not.toContain('REST operations');
    expect(document.activeElement).toBe(screen.button('Details about read_api'));
  });

  it('keeps details open when the page asks for the note again', async () => {
    const screen = await onScreen(<Note view={noteOf()} />);
    await screen.press('Details about read_api');
    await screen.show(<Note view={noteOf({ line: 'Another line.' })} />);
    expect(screen.text()).toContain('Another line.');
    expect(screen.text()).toContain('REST operations');
  });

  it('warns all the time where there is a warning, with the narrower ways once', async () => {
    const screen = await onScreen(<Note view={noteOf({ scope: 'api', warning: 'Full power.' })} />);
    const warning = screen.find('[role=note]');
    expect(warning.getAttribute('aria-label')).toBe('Warning about this scope');
    expect(warning.textContent).toContain('Full power.');
    expect(warning.textContent).toContain('Only git: read_repository clones.');
    await screen.press('Details about api');
    expect(screen.text().split('Only git')).toHaveLength(2);
  });

  it('has one plain line for a scope we do not know', async () => {
    const screen = await onScreen(
      <Note
        view={noteOf({ risk: 'unknown', line: 'Scopewise does not know read_tomorrow.', details: null })}
      />,
    );
    expect(screen.text().trim()).toBe('Unknown scope Scopewise does not know read_tomorrow.');
    expect(screen.buttons()).toEqual([]);
  });

  it('shows markup in texts as text', async () => {
    const line = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const screen = await onScreen(<Note view={noteOf({ line })} />);
    expect(screen.text()).toContain(line);
    expect(screen.root.querySelector('script, img')).toBeNull();
  });
});
