import { boundaries, type FineGrained, type Permission } from '../../src/model/catalog';
import { writeDigit, writeNumber } from '../../src/model/packed-words';
import { Pool } from './pool';

/** The permissions as numbers, with the tables they refer to. */
export function packPermissions(permissions: readonly Permission[], categories: Pool<string>) {
  const resources = new Pool<string>();
  const actions = new Pool<string>();
  const boundarySets = new Pool<number[]>();
  const column = permissions
    .map(({ resource, action, category, boundaries: at }) =>
      [
        resources.place(resource),
        actions.place(action),
        categories.place(category),
        boundarySets.place(at.map((boundary) => boundaries.indexOf(boundary))),
      ]
        .map(writeNumber)
        .join(''),
    )
    .join('');
  const releases = permissions.flatMap(({ since, until }, place): [number, string | null, string | null][] =>
    since === null && until === null ? [] : [[place, since, until]],
  );
  return {
    column,
    releases,
    resources: resources.values,
    actions: actions.values,
    boundarySets: boundarySets.values,
  };
}

/** One line per fine-grained requirement; see `fineGrained` in the packed form. */
export function fineGrainedCoder(permissions: readonly Permission[], credentials: Pool<string>) {
  const places = new Map(permissions.map(({ name }, place) => [name, place]));
  return (value: FineGrained): string => {
    if (value.kind === 'open') return 'o';
    if (value.kind === 'unknown') return 'u';
    if (value.kind === 'impossible') return `x${writeDigit(credentials.place(value.credential))}`;
    return value.alternatives
      .map((grants) =>
        grants
          .map(
            ({ boundary, permission }) =>
              writeDigit(boundaries.indexOf(boundary)) + writeNumber(places.get(permission) ?? -1),
          )
          .join(''),
      )
      .join(' ');
  };
}
