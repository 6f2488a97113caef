// @vitest-environment happy-dom
import { contractSuite } from '../contract-suite';
import { d1 } from './adapter';

contractSuite(d1);
