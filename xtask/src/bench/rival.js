// Another typesetter's worker, spoken to as ours is: the same templates, fonts and data, and a PDF with the tags it
// makes by itself. It also tells how large its memory is.
import { createTypstCompiler } from "./node_modules/@myriaddreamin/typst.ts/dist/esm/compiler.mjs";
import { loadFonts } from "./node_modules/@myriaddreamin/typst.ts/dist/esm/options.init.mjs";
import * as wrapper from "./node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs";

const { sources, fonts, main, wasm } = __LETTER__;
const PDF = 1;
let memory;
const begun = async (...given) => {
  const exported = await wrapper.default(...given);
  memory = exported.memory;
  return exported;
};
const bytes = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());
const compiler = createTypstCompiler();
await compiler.init({
  getModule: () => new URL(wasm, import.meta.url),
  getWrapper: async () => ({ ...wrapper, default: begun }),
  beforeBuild: [loadFonts(await Promise.all(fonts.map(bytes)), { assets: false })],
});
for (const [path, text] of Object.entries(sources)) {
  if (path.endsWith(".typ")) compiler.addSource(path, text);
  else compiler.mapShadow(path, new TextEncoder().encode(text));
}

onmessage = async ({ data: { id, json } }) => {
  compiler.mapShadow("/data.json", new TextEncoder().encode(json));
  const { result, diagnostics } = await compiler.compile({ mainFilePath: main, format: PDF, diagnostics: "full" });
  if (!result) return postMessage({ id, problems: JSON.stringify(diagnostics) });
  const pdf = result.slice().buffer;
  postMessage({ id, pdf, memory: memory.buffer.byteLength }, [pdf]);
};
postMessage({ id: 0, ready: true });
