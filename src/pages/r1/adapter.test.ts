// @vitest-environment happy-dom
import { contractSuite } from '../contract-suite';
import { r1 } from './adapter';

contractSuite(r1);
