// A round as a file: written as JSON, and read back. A file is someone else's: each part of it is checked before it is taken in.
import { attempted, isObject, quoted, refuse, roundFrom } from "./check.js";
import { roundOf } from "./fhir.js";
import { ABOUT_NAMES, FIELD_NAMES, FORMAT, LIMITS, VERSION, filled, kept } from "./round.js";

/**
 * @typedef {import("./round.js").Sheet} Sheet
 * @typedef {import("./round.js").Round} Round
 * @typedef {import("./round.js").Answer} Answer
 * @typedef {import("./check.js").Read} Read
 */

/** The day it is here, as ÅÅÅÅ-MM-DD. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** The file of a round; docs/sjekklister/runde.schema.json describes it. @param {Round} round @param {string} [exported] */
export function written(round, exported = today()) {
  const about = Object.fromEntries(ABOUT_NAMES.map((name) => [name, kept(round.about[name])]));
  const given = [...Object.entries(round.answers), ...Object.entries(round.apart)].map(([id, answer]) => /** @type {const} */ ([id, tidy(answer)]));
  const answers = Object.fromEntries(given.filter(([, answer]) => filled(answer)).map(([id, answer]) => [id, brief(answer)]));
  const whole = { format: FORMAT, version: VERSION, checklist: round.checklist, edition: round.edition, exported, about, answers };
  return `${JSON.stringify(whole, null, 1)}\n`;
}

/** The answer as it is kept. @param {Answer} answer @returns {Answer} */
function tidy(answer) {
  const copy = { ...answer };
  for (const name of FIELD_NAMES) copy[name] = kept(answer[name]);
  return copy;
}

/** The answer without what is empty. @param {Answer} answer */
const brief = (answer) => Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== ""));

/**
 * The round in a file that was chosen, our own JSON or FHIR.
 * @param {ArrayBuffer | Uint8Array} bytes @param {Sheet} sheet @returns {Read}
 */
export function fromBytes(bytes, sheet) {
  if (bytes.byteLength > LIMITS.file) return tooLarge();
  if ([...new Uint8Array(bytes).subarray(0, 2)].join() === "80,75") return attempted(table); // PK: a zip, as workbooks are
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return attempted(() => refuse("Fila er ikke tekst i UTF-8. Den kan være skadet, eller den kommer ikke herfra."));
  }
  return parsed(text, sheet);
}

/** What is said of a workbook or a CSV, that a team may well try. @returns {never} */
const table = () => refuse("Fila er et regneark eller en tabell. Her kan dere bare hente fila fra «Last ned runden», eller et FHIR-svar.");

/** What is said of a file too large to read; its size is known before it is opened. @returns {Read} */
export const tooLarge = () => attempted(() => refuse("Fila er for stor. En runde er høyst 1 MB."));

/** The round in the text of a file, our own JSON or FHIR. @param {string} text @param {Sheet} sheet @returns {Read} */
export function parsed(text, sheet) {
  if (text.length > LIMITS.file) return tooLarge();
  return attempted(() => {
    const value = json(text.replace(/^\ufeff/, ""));
    if (!isObject(value)) return refuse("Fila er ikke en runde fra en GAP-sjekkliste.");
    return value.resourceType === undefined ? roundFrom(value, sheet) : roundOf(value, sheet);
  });
}

/** @param {string} text @returns {unknown} */
function json(text) {
  if (!text.trim()) refuse("Fila er tom.");
  if (text.startsWith("Nr.;")) table();
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse("Fila lar seg ikke lese. Den kan være skadet, eller den kommer ikke herfra.");
  }
  const key = twice(text);
  if (key !== undefined) refuse(`Fila sier ${quoted(key)} to ganger på samme sted. Vi kan ikke vite hva som gjelder.`);
  return value;
}

/** The first name that stands twice in one object of valid JSON; JSON.parse keeps the last and says nothing. @param {string} text */
function twice(text) {
  /** @type {Set<string>[]} */
  const open = [];
  for (const [sign, colon] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}]/gs)) {
    if (sign === "{") open.push(new Set());
    else if (sign === "}") open.pop();
    else if (colon) {
      const key = JSON.parse(sign.slice(0, -colon.length));
      if (open.at(-1)?.has(key)) return key;
      open.at(-1)?.add(key);
    }
  }
  return undefined;
}
