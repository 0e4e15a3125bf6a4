// Calls the modules of the checklists for tests: a line of JSON in, a line out. What is given is frozen, so that a change to it is an error.
import { createInterface } from "node:readline";

const FOLDER = new URL("../../docs/assets/js/gap/", import.meta.url);
const BUILT_IN = Object.getOwnPropertyNames(Object.prototype).join();

/** Bytes are written {"$bytes": base64}. */
const revived = (_, value) => (typeof value?.$bytes === "string" ? Uint8Array.from(Buffer.from(value.$bytes, "base64")) : value);

function frozen(value) {
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

async function answered({ module, name, args }) {
  const found = (await import(new URL(`${module}.js`, FOLDER)))[name];
  const value = typeof found === "function" ? await found(...frozen(args)) : found;
  if (Object.getOwnPropertyNames(Object.prototype).join() !== BUILT_IN) throw new Error("Object.prototype was changed");
  return value instanceof Blob ? { $bytes: Buffer.from(await value.arrayBuffer()).toString("base64"), type: value.type } : value;
}

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await answered(JSON.parse(line, revived)).then((value) => ({ value }), (error) => ({ error: error.stack }));
  console.log(JSON.stringify(answer));
}
