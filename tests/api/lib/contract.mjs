// Holds an answer to api/openapi.yaml: the path must be in it, the status documented, the body of its schema.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse } from "yaml";

const document = parse(readFileSync(new URL("../../../api/openapi.yaml", import.meta.url), "utf8"));
const ajv = new Ajv({ strict: false, allErrors: true });
formats(ajv);
ajv.addSchema(document, "openapi");

const pointer = (parts) => `openapi#/${parts.map((p) => encodeURIComponent(p.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;
const templates = Object.keys(document.paths).map((path) => ({
    path,
    fixed: path.split("/").filter((s) => !s.startsWith("{")).length,
    pattern: new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{[^}]+\}/g, "[^/]+")}$`),
}));

// The template of a concrete path; the one with more fixed segments wins, as in the router.
export function templateOf(path) {
    const found = templates.filter((t) => t.pattern.test(path)).sort((a, b) => b.fixed - a.fixed);
    return found[0]?.path;
}

export const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    ["get", "post", "put", "patch", "delete"].filter((m) => item[m]).map((m) => ({ method: m.toUpperCase(), path, operation: item[m] })));

export const seen = new Set();

function problemSchema() {
    return pointer(["components", "schemas", "Problem"]);
}

// Which schema the contract gives for this answer; a string says what it lacks.
function schemaFor(method, template, status, type) {
    const operation = document.paths[template]?.[method.toLowerCase()];
    if (!operation) return { ref: problemSchema(), mustRefuse: true };
    if (operation.responses[status] === undefined && status < 400) return { error: `status ${status} is not in the contract` };
    if (status >= 400) return { ref: problemSchema(), mustRefuse: true };
    const named = operation.responses[status].$ref?.split("/").at(-1);  // a response that several operations share
    const content = (named ? document.components.responses[named] : operation.responses[status]).content;
    if (!content) return { empty: true };
    const media = Object.keys(content).find((m) => type.startsWith(m));
    if (!media) return { error: `content type ${type} is not one of ${Object.keys(content)}` };
    if (media !== "application/json") return { binary: true };
    return { ref: pointer(["paths", template, method.toLowerCase(), "responses", String(status), "content", media, "schema"]) };
}

const validators = new Map();
function validator(ref) {
    if (!validators.has(ref)) validators.set(ref, ajv.compile({ $ref: ref }));
    return validators.get(ref);
}

// Throws where the answer breaks the contract.
export function check(method, path, status, type, text) {
    const template = templateOf(path);
    const what = `${method} ${template ?? path} → ${status}`;
    const schema = schemaFor(method, template, status, type ?? "");
    if (schema.error) throw new Error(`${what}: ${schema.error}`);
    seen.add(`${method} ${template} ${status}`);
    if (schema.binary) return;
    if (schema.empty) {
        if (text !== "") throw new Error(`${what}: a body where the contract has none`);
        return;
    }
    if (schema.mustRefuse && !type?.startsWith("application/problem+json")) throw new Error(`${what}: ${type} instead of a problem document`);
    const body = JSON.parse(text);
    const validate = validator(schema.ref);
    if (!validate(body)) throw new Error(`${what}: ${ajv.errorsText(validate.errors, { separator: "\n  " })}\n${text.slice(0, 2000)}`);
    if (schema.mustRefuse && body.status !== status) throw new Error(`${what}: the problem document says ${body.status}`);
}
