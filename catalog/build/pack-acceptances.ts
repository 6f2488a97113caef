import { tokenTypes } from '../../src/model/catalog';
import type { PackedCatalog } from '../../src/model/packed-catalog';
import { type AcceptanceProfile, spell } from './acceptance';
import { Pool } from './pool';

/** Gives every profile a place; equal profiles, acceptances, alternatives and remarks are written once. */
export function packAcceptances(profiles: readonly AcceptanceProfile[]) {
  const alternatives = new Pool<string>();
  const remarks = new Pool<string>();
  const acceptances = new Pool<PackedCatalog['acceptances'][number]>();
  const pool = new Pool<number[]>();
  const places = profiles.map((profile) =>
    pool.place(
      tokenTypes.map((tokenType) => {
        const { enforced, documented, condition, refusal } = profile[tokenType];
        return acceptances.place([
          alternatives.place(spell(enforced)),
          alternatives.place(spell(documented)),
          remarks.placeOrNull(condition),
          remarks.placeOrNull(refusal),
        ]);
      }),
    ),
  );
  return {
    places,
    tables: {
      alternatives: alternatives.values,
      remarks: remarks.values,
      acceptances: acceptances.values,
      acceptanceProfiles: pool.values,
    },
  };
}
