/** The extension's own filling, for a test to call. */
import { detect } from '../../../src/pages/detect';
import { type FieldWishes, type FillResult, fillFields } from '../../../src/pages/hygiene/fill';

declare global {
  interface Window {
    filling: {
      fill(wishes: FieldWishes): Promise<Pick<FillResult, 'filled' | 'left'>>;
      undo(): Promise<readonly string[]>;
    };
  }
}

let last: FillResult | null = null;

window.filling = {
  async fill(wishes) {
    const detection = detect(document);
    if (!('form' in detection)) throw new Error(`The page shows ${detection.kind}`);
    last = await fillFields(detection.form, wishes, new AbortController().signal);
    return { filled: last.filled, left: last.left };
  },
  undo: async () => last?.undo() ?? [],
};
