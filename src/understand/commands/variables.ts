/** Shell variables set in the text: `BASE=https://host/api/v4`, `$uri = "..."`, `set URL=...`. */

const assignment =
  /(?:^|[\s;&(])(?:export\s|set\s|local\s|readonly\s|declare\s|\$env:|\$)?([A-Za-z_]\w{0,60})\s?=\s?(?:"([^"\n]{1,500})"|'([^'\n]{1,500})'|([^\s;&|"'<>]{1,500}))/g;

export type Variables = ReadonlyMap<string, string>;

/** Values that can matter in an address: those that hold a slash, or name a method. */
export function variablesOf(text: string): Variables {
  const variables = new Map<string, string>();
  if (!text.includes('=')) return variables;
  for (const match of text.matchAll(assignment)) {
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    const name = match[1] ?? '';
    if (value.includes('/') || /^(?:GET|PUT|POST|PATCH|DELETE)$/.test(value)) variables.set(name, value);
  }
  return variables;
}

const reference = /\$(?:env:)?(?:\{([A-Za-z_]\w*)[^}]{0,100}\}|([A-Za-z_]\w*))|%([A-Za-z_]\w*)%/g;
const deepest = 4;

/** The word with the variables of this text filled in; unknown ones stay. */
export function expand(word: string, variables: Variables): string {
  let expanded = word;
  for (let depth = 0; depth < deepest && variables.size > 0 && /[$%]/.test(expanded); depth += 1) {
    const next = expanded.replace(
      reference,
      (whole, braced: string | undefined, bare: string | undefined, percent: string | undefined) =>
        variables.get(braced ?? bare ?? percent ?? '') ?? whole,
    );
    if (next === expanded || next.length > 4000) break;
    expanded = next;
  }
  return expanded;
}
