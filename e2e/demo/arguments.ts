/** What `npm start` was asked for. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

export interface DemoArguments {
  /** Run the journey by itself, without a window. */
  readonly headless: boolean;
  /** Folder for the pictures of the journey. */
  readonly pictures: string;
  /** Why there is no window although nobody asked for that; null otherwise. */
  readonly reason: string | null;
}

function hasDisplay(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  return platform !== 'linux' || Boolean(environment.DISPLAY ?? environment.WAYLAND_DISPLAY);
}

/** Throws on arguments nobody knows. */
export function readArguments(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): DemoArguments {
  const { values } = parseArgs({
    args: [...args],
    options: { headless: { type: 'boolean', default: false }, pictures: { type: 'string' } },
  });
  const asked = values.headless || values.pictures !== undefined;
  const blind = !hasDisplay(environment, platform);
  return {
    headless: asked || blind,
    pictures: values.pictures ?? (asked || blind ? mkdtempSync(join(tmpdir(), 'scopewise-pictures-')) : ''),
    reason:
      blind && !asked ? 'There is no display here, so the demo runs by itself and takes pictures.' : null,
  };
}
