// @vitest-environment happy-dom
import { contractSuite } from '../contract-suite';
import { r2 } from './adapter';

contractSuite(r2);
