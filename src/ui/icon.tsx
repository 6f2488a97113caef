import type { JSX } from 'preact';

/** Drawn on a grid of 16, strokes of 1.5. */
const shapes = {
  key: 'M8 8 14 2m-3 3 2.25 2.25M8.75 10.25a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z',
  danger: 'M5.5 1.75h5l3.75 3.75v5l-3.75 3.75h-5L1.75 10.5v-5zM8 4.75v3.5M8 11v.1',
  warning: 'M8 2 1.5 13.5h13zM8 6.5v3M8 11.4v.1',
  info: 'M14.25 8A6.25 6.25 0 1 1 1.75 8a6.25 6.25 0 0 1 12.5 0ZM8 7.5v3.75M8 4.9V5',
  right: 'm6 4 4 4-4 4',
  down: 'm4 6 4 4 4-4',
  close: 'm3.5 3.5 9 9m0-9-9 9',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  copy: 'M5.75 5.75h7.5v7.5h-7.5zM3 10.25h-.25v-7.5h7.5V3',
} as const;

export type IconName = keyof typeof shapes;

/** A picture beside words that say the same: never read aloud, never focused. */
export function Icon({ name, turns = false }: { name: IconName; turns?: boolean }): JSX.Element {
  return (
    <svg class={turns ? 'icon turn' : 'icon'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
