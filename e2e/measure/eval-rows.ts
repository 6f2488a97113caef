/** Reads the questions and splits them into the part we tune on and the part we only measure. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { TokenType } from '../../src/model/catalog';

const folder = new URL('./questions/', import.meta.url);

/** One question with the answer we expect, written from the facts. */
export const Row = z.object({
  id: z.string(),
  query: z.string(),
  kind: z.enum(['plain', 'tool', 'command', 'code', 'error']),
  /** `any` is measured as a personal access token. */
  tokenType: z.union([TokenType, z.literal('any')]),
  classic: z.array(z.string()),
  /** Sets that are equally right. */
  classicAlso: z.array(z.array(z.string())),
  /** `Resource: Action@Boundary`; empty when no fine-grained token can, or the row says nothing about it. */
  fineGrained: z.array(z.string()),
  operations: z.array(z.string()),
  why: z.string(),
});
export type Row = z.infer<typeof Row>;

/** Rows of all files, with the file's name. */
export function readRows(): { file: string; row: Row }[] {
  return readdirSync(fileURLToPath(folder))
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .trim()
        .split('\n')
        .map((line) => ({ file: name.replace('.jsonl', ''), row: Row.parse(JSON.parse(line)) })),
    );
}

/** A third of the rows, fixed by their ids, is kept out of tuning. */
export function isHeldOut(id: string): boolean {
  let hash = 2166136261;
  for (const character of id) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619) >>> 0;
  return hash % 3 === 0;
}
