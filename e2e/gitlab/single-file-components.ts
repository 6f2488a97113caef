/** Compiles `.vue` files for esbuild, with templates made into code (the pages' CSP forbids doing that at run time). */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { compileTemplate, parse, rewriteDefault } from 'vue/compiler-sfc';

export const singleFileComponents: Plugin = {
  name: 'single-file-components',
  setup(build) {
    build.onLoad({ filter: /\.vue$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const { script, template } = parse({ source, filename: path, sourceMap: false });
      if (!script || !template) throw new Error(`${path} needs a script and a template`);
      const compiled = compileTemplate({ source: template.content, filename: path, isProduction: true });
      if (compiled.errors.length > 0) throw new Error(`${path}: ${compiled.errors.join('; ')}`);
      const contents = [
        rewriteDefault(script.content, 'component'),
        compiled.code,
        'export default { ...component, render, staticRenderFns };',
      ].join('\n');
      return { contents, loader: 'js' };
    });
  },
};
