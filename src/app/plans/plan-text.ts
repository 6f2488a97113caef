/** A plan as a block of text that people can pass on, and back. No link, nothing hidden: what is written is the plan. */
import { TokenType } from '../../model/catalog';
import type { SavedPlan } from './saved-plan';

const head = 'Scopewise plan';

type SharedPlan = Omit<SavedPlan, 'id'>;

/** One line for each part of the plan; ends with a newline. */
export function planText(plan: SharedPlan): string {
  const { removed, added, exchanged } = plan.decisions;
  return [
    `${head}: ${plan.name}`,
    ...(plan.tokenType ? [`token: ${plan.tokenType}`] : []),
    ...plan.text.split('\n').map((line) => `| ${line}`),
    ...removed.map((id) => `without: ${id}`),
    ...added.map((id) => `with: ${id}`),
    ...Object.entries(exchanged).map(([from, to]) => `instead of: ${from} => ${to}`),
    '',
  ].join('\n');
}

/** Reads `planText` back; null when the text is no plan. Lines it does not know make it null: half a plan is none. */
export function parsePlanText(text: string): SharedPlan | null {
  const [first = '', ...lines] = text.replaceAll('\r\n', '\n').trim().split('\n');
  const name = first.startsWith(`${head}: `) ? first.slice(head.length + 2).trim() : '';
  if (name === '') return null;
  const wish: string[] = [];
  const removed: string[] = [];
  const added: string[] = [];
  const exchanged: Record<string, string> = {};
  let tokenType: TokenType | null = null;
  for (const line of lines) {
    const [, key = '', value = ''] = /^(token|without|with|instead of): (.+)$/.exec(line) ?? [];
    if (line === '|' || line.startsWith('| ')) wish.push(line.slice(2));
    else if (key === 'without') removed.push(value);
    else if (key === 'with') added.push(value);
    else if (key === 'token') {
      const type = TokenType.safeParse(value);
      if (!type.success) return null;
      tokenType = type.data;
    } else if (key === 'instead of') {
      const [from = '', to = ''] = value.split(' => ');
      if (!from || !to) return null;
      exchanged[from] = to;
    } else if (line.trim() !== '') return null;
  }
  return {
    name,
    text: wish.join('\n'),
    tokenType,
    decisions: { removed, added, exchanged, answered: null, boundary: null },
  };
}
