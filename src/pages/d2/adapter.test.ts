// @vitest-environment happy-dom
import { contractSuite } from '../contract-suite';
import { d2 } from './adapter';

contractSuite(d2);
