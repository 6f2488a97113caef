// @vitest-environment happy-dom
import { contractSuite } from '../contract-suite';
import { r3 } from './adapter';

contractSuite(r3);
