// @vitest-environment happy-dom
import { contractSuite } from '../contract-suite';
import { o } from './adapter';

contractSuite(o);
