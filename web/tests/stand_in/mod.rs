//! What stands in for the letters' worker, or for the module in it.

use wasm_bindgen::JsValue;

/// The start of the worker as it is shipped.
const START: &str = include_str!("../../../letters/worker.js");

/// Answers with its own number and the order, refuses the order `refuse` and dies of the order `die`.
pub(crate) const SPEAKING: &str = "
    const me = Math.random();
    onmessage = ({ data: { id, job, name, bytes, setting, order, want } }) => {
        if (job === 'file') return postMessage({ id, about: JSON.stringify({
            name, media_type: 'text/plain', size: bytes.byteLength, sha256: '', inline: false, problem: null }) });
        if (order === 'die') return setTimeout(() => { throw new Error('trapped'); });
        if (order === 'refuse') return postMessage({ id, problems: JSON.stringify(['Er ontbreekt iets.']) });
        const said = JSON.stringify({ notices: [String(me)] });
        if (want === 'pages') return postMessage({ id, pages: [setting, order], said });
        const pdf = new TextEncoder().encode(setting + order).buffer;
        postMessage({ id, pdf, said }, [pdf]);
    };
    postMessage({ id: 0, ready: true });";

/// A module that starts and breaks in the way it is asked to: `trap` runs the instruction of that name, `memory` asks
/// for a page more than there may be, `stack` calls itself for ever, `hang` never comes back.
pub(crate) const STARTING: &str = "
    const me = String(Math.random());
    const trap = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11);
    const ways = {
        trap: () => new WebAssembly.Instance(new WebAssembly.Module(trap)).exports.f(),
        memory: () => new WebAssembly.Memory({ initial: 1, maximum: 1 }).grow(1),
        stack: function deeper() { return deeper() + 1; },
        hang: () => { for (;;); },
        refuse: () => { throw JSON.stringify(['Er ontbreekt iets.']); },
        who: () => me,
        noisy: (text) => {
            for (const id of [1, 2, 3, 4, 99]) if (id !== jobs) postMessage({ id, answer: 'van een ander' });
            return text;
        },
        echo: (text) => text,
    };
    let jobs = 0;
    exports.ask = (kind, text) => { jobs += 1; return ways[kind](text); };";

/// Runs a script of the test's own.
pub(crate) fn run(script: &str) -> JsValue {
    js_sys::eval(script).expect("the test's own script runs")
}

/// Puts a worker into the page, where the next one is started from.
pub(crate) fn put_worker_in_page(source: &str) {
    let quoted = js_sys::JSON::stringify(&source.into()).expect("text is JSON");
    run(&format!(
        "document.querySelector('meta[name=letters-worker]')?.remove();
         {{
             const meta = document.createElement('meta');
             meta.name = 'letters-worker';
             meta.content = URL.createObjectURL(new Blob([{quoted}], {{ type: 'text/javascript' }}));
             document.head.append(meta);
         }}"
    ));
}

/// Puts the worker as it is shipped into the page, on a module whose start runs `source`: what that puts into
/// `exports` is what the module can do.
pub(crate) fn put_module_in_page(source: &str) {
    let (comment, rest) = START
        .split_once("import init, {")
        .expect("it imports the module");
    let (names, rest) = rest
        .split_once("} from \"./__LETTERS_JS__\";")
        .expect("as above");
    let rest = rest.replace("new URL(\"./__LETTERS_WASM__\", import.meta.url)", "null");
    // The names are asked for when they are called, because the start fills them in.
    let calls = names
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty());
    let calls: String = calls
        .map(|name| format!("const {name} = (...given) => exports.{name}(...given);\n"))
        .collect();
    put_worker_in_page(&format!(
        "{comment}const exports = {{}};\n{calls}const init = async () => {{ {source} }};\n{rest}"
    ));
}
