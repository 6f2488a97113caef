// @vitest-environment happy-dom
import { contractSuite } from '../contract-suite';
import { v1 } from './adapter';

contractSuite(v1);
