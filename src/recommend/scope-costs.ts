import type { ScopeName } from '../model/catalog';

/**
 * What a scope costs, the one table the search adds up. A cost says how much harm the scope does in the wrong hands,
 * on four steps, each dearer than everything below it that the step contains:
 *
 * - reads of one kind (1 to 99): together cheaper than `read_api`, which contains them all;
 * - `read_api` (200), and writes of one kind (210 to 399): a write reaches one kind of thing, and changes it;
 * - `api` (10,000): dearer than any union of the scopes it contains, so it is chosen only when nothing else will do;
 * - the administrator's scopes (100,000 and up): dearer than everything else together.
 *
 * A set that opens strictly less therefore never costs more (`scope-costs.test.ts` tries every set). A scope without
 * a row is never proposed: GitLab alone mints `ai_workflows` and `user:*`, and `granular` only marks a token.
 */
const costs: ReadonlyMap<ScopeName, number> = new Map([
  // Sign-in claims of an OAuth application: who the person is, nothing they own.
  ['openid', 1],
  ['profile', 2],
  ['email', 4],
  // Account data and activity; no project, no code.
  ['read_user', 10],
  // Third-party artefacts out of a cache.
  ['read_virtual_registry', 15],
  // Images one's own builds made; may hold secrets.
  ['read_registry', 20],
  // Packages, and only on deploy tokens, which are bound to one project or group.
  ['read_package_registry', 25],
  // Traces and logs often carry request data and host names.
  ['read_observability', 30],
  // All source and its history.
  ['read_repository', 40],
  // Harmless figures, but only an administrator's token carries it: a broad read is the sole dearer way.
  ['read_service_ping', 60],
  // Code and project data as one graph, as far as the person sees it.
  ['mcp_orbit', 90],
  // Everything the account can read, of every kind above.
  ['read_api', 200],
  // Keeps a leaked token alive and locks the owner out, yet opens nothing new.
  ['self_rotate', 210],
  // Spends paid quota; chat answers from what the person may read.
  ['ai_features', 230],
  ['write_observability', 235],
  // Influences what a group's builds take from a cache.
  ['write_virtual_registry', 240],
  ['write_package_registry', 250],
  // Replaces images under tags that are deployed.
  ['write_registry', 280],
  // Resets a runner's secret or stops builds: one known runner.
  ['manage_runner', 300],
  // A new runner receives jobs with their variables: any project the holder may give it.
  ['create_runner', 310],
  // Pushed code runs in pipelines.
  ['write_repository', 320],
  // Direct hand on running workloads.
  ['k8s_proxy', 340],
  // Reads and partly writes through the tools of an assistant.
  ['mcp', 380],
  // The account itself.
  ['api', 10_000],
  // The other scopes of the token, with an administrator's reach.
  ['admin_mode', 100_000],
  // Everybody's account.
  ['sudo', 1_000_000],
]);

/** The cost of a scope; null when it is never proposed. */
export function scopeCost(scope: ScopeName): number | null {
  return costs.get(scope) ?? null;
}
