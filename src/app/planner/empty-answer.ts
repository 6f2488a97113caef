import type { TokenType } from '../../model/catalog';
import type { PlanAnswer } from '../brain/contract';

/** The answer to no question; it needs no brain. */
export function emptyAnswer(tokenType: TokenType, onPage = false): PlanAnswer {
  return {
    view: {
      stage: 'empty',
      tokenType,
      marks: [],
      rows: [],
      question: null,
      scopes: [],
      documented: null,
      granular: false,
      comparison: null,
      left: [],
      impossible: [],
      narrower: [],
      permissions: [],
      permissionsImpossible: [],
      boundaryChoice: null,
      role: null,
      roleAdvice: null,
      reach: null,
      narrowerTypes: null,
      fields: null,
      explained: [],
      notes: [],
      onPage,
      preview: null,
      surplus: [],
      canApply: false,
    },
    question: null,
    target: [],
    fields: null,
  };
}
