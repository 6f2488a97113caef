import type { ComponentChild, JSX } from 'preact';

/** Scope and permission names, and API paths: what a reader may want to compare letter by letter. */
const names =
  /\b(?:[a-z][a-z0-9]*(?:_[a-z0-9]+)+|api|sudo)\b(?!\.\w)|(?:\b(?:GET|HEAD|POST|PUT|PATCH|DELETE) )?(?<![\w.*/-])(?:\/[\w:*-](?:[\w:*.-]*[\w*-])?)+\/?/g;

/** A sentence with the names in it set as code. The text itself stays as it is. */
export function Prose({ text }: { text: string }): JSX.Element {
  return <>{pieces(text)}</>;
}

function pieces(text: string): ComponentChild[] {
  const out: ComponentChild[] = [];
  let at = 0;
  for (const { 0: name, index } of text.matchAll(names)) {
    out.push(text.slice(at, index), <code class="name">{name}</code>);
    at = index + name.length;
  }
  return [...out, text.slice(at)];
}

/** Sentences as a bulleted list. */
export function Bullets({ lines }: { lines: readonly string[] }): JSX.Element {
  return (
    <ul class="bullets">
      {lines.map((line) => (
        <li key={line}>
          <Prose text={line} />
        </li>
      ))}
    </ul>
  );
}

/** What is to be said: one sentence as it is, several as a list. */
export function Sentences({ lines }: { lines: readonly string[] }): JSX.Element {
  const [only] = lines;
  if (only === undefined || lines.length > 1) return <Bullets lines={lines} />;
  return (
    <p>
      <Prose text={only} />
    </p>
  );
}
