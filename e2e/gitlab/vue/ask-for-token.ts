/** Sends the form to the stand-in's server, as GitLab's pages do, and returns the (fake) token. */
import type { FormModel } from '../page-model';

export async function askForToken(path: string, model: FormModel): Promise<string> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(model),
  });
  if (!response.ok) throw new Error(`The stand-in answered ${response.status}`);
  const { token } = (await response.json()) as { token: string };
  return token;
}
