// @vitest-environment happy-dom
import { contractSuite } from '../contract-suite';
import { v2 } from './adapter';

contractSuite(v2);
