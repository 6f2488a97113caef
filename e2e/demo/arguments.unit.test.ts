import { existsSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments';

describe('arguments of the demo', () => {
  it('opens a window when there is a display', () => {
    const read = readArguments([], { DISPLAY: ':0' }, 'linux');
    expect(read).toEqual({ headless: false, pictures: '', reason: null });
    expect(readArguments([], {}, 'darwin').headless).toBe(false);
  });

  it('runs by itself when asked to', () => {
    const read = readArguments(['--headless', '--pictures', 'shots'], { DISPLAY: ':0' }, 'linux');
    expect(read).toEqual({ headless: true, pictures: 'shots', reason: null });
    expect(readArguments(['--pictures', 'shots'], { DISPLAY: ':0' }, 'linux').headless).toBe(true);
  });

  it('says why there is no window, and puts the pictures somewhere', () => {
    const read = readArguments([], {}, 'linux');
    expect(read.headless).toBe(true);
    expect(read.reason).toContain('no display');
    expect(existsSync(read.pictures)).toBe(true);
    rmSync(read.pictures, { recursive: true });
  });

  it('refuses what it does not know', () => {
    expect(() => readArguments(['--hedless'], {}, 'linux')).toThrow(/hedless/);
  });
});
