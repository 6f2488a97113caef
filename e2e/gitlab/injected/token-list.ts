/** The extension's own reading of the list of tokens, for a test to call. */
import type { ExistingToken } from '../../../src/pages/existing-tokens/contract';
import { readExistingTokens } from '../../../src/pages/existing-tokens/read';

declare global {
  interface Window {
    tokenList: {
      read(): readonly Omit<ExistingToken, 'mark'>[];
      /** Appends an empty mark to each. */
      mark(): void;
    };
  }
}

window.tokenList = {
  read: () => readExistingTokens(document).map(({ mark: _mark, ...token }) => token),
  mark() {
    for (const { mark } of readExistingTokens(document)) {
      mark.append(document.createElement('scopewise-mark'));
    }
  },
};
