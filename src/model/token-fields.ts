/** The fields around the scopes that may be written for a person. */
import * as z from 'zod/mini';

export const tokenFieldNames = ['name', 'description', 'expires'] as const;
export type TokenFieldName = (typeof tokenFieldNames)[number];

/** Values to write; null leaves a field alone. `expires` is a day, `2026-12-21`. */
export const TokenFieldValues = z.object({
  name: z.nullable(z.string().check(z.maxLength(200))),
  description: z.nullable(z.string().check(z.maxLength(255))),
  expires: z.nullable(z.iso.date()),
});
export type TokenFieldValues = Readonly<z.infer<typeof TokenFieldValues>>;
