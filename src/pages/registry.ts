/** All generations we know. Their order means nothing: each must claim its own pages and no others. */
import type { PageAdapter } from './contract';
import { d1 } from './d1/adapter';
import { d2 } from './d2/adapter';
import { g1 } from './g1/adapter';
import { g2 } from './g2/adapter';
import { g3 } from './g3/adapter';
import type { GranularAdapter } from './granular/contract';
import { o } from './o/adapter';
import { r1 } from './r1/adapter';
import { r2 } from './r2/adapter';
import { r3 } from './r3/adapter';
import { v1 } from './v1/adapter';
import { v2 } from './v2/adapter';
import { v3 } from './v3/adapter';

export const adapters: readonly PageAdapter[] = [r1, r2, r3, v1, v2, v3, d1, d2, o];

/** The forms of fine-grained tokens. */
export const granularAdapters: readonly GranularAdapter[] = [g1, g2, g3];
