// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { onScreen } from '../screen.fixture';
import { ResourceNote } from './resource-note';

it('tells when it opens, and that it is closed again when it goes', async () => {
  const told: boolean[] = [];
  const note = <ResourceNote resource="code" load={async () => []} onOpen={(open) => told.push(open)} />;
  const screen = await onScreen(note);
  expect(told).toEqual([]);
  await screen.press('What permissions of code open');
  expect(told).toEqual([true]);
  await screen.show(null);
  expect(told).toEqual([true, false]);
});
