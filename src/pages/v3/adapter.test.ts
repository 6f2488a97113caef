// @vitest-environment happy-dom
import { contractSuite } from '../contract-suite';
import { v3 } from './adapter';

contractSuite(v3);
