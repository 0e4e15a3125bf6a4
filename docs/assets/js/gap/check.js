// Makes a round of something read from a file, or says in one sentence why it is not a round. Nothing is changed on the way.
import { ABOUT, ABOUT_NAMES, CHOICES, FIELDS, FIELD_NAMES, FORMAT, LIMITS, VERSION, blank, filled, kept, unanswered } from "./round.js";

/**
 * @typedef {import("./round.js").Sheet} Sheet
 * @typedef {import("./round.js").Round} Round
 * @typedef {import("./round.js").Answer} Answer
 * @typedef {{round: Round, told: string} | {wrong: string}} Read  `told` is what the reader should know about a round that was read, or ""
 */

const HOLDS = ["format", "version", "checklist", "edition", "exported", "about", "answers"];
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/; // as macros/core/fields.py
const NAMED = 5; // how many unknown items are named
const SHOWN = 40; // characters of what was found

class Refused extends Error {}

/** Ends the reading. @param {string} why a whole sentence @returns {never} */
export function refuse(why) {
  throw new Refused(why);
}

/** What `read` gives, or why it could not. @param {() => {round: Round, told: string}} read @returns {Read} */
export function attempted(read) {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) return { wrong: `${error.message} Ingenting er endret.` };
    throw error;
  }
}

/** In quotation marks, no longer than a sentence can hold. @param {unknown} found */
export function quoted(found) {
  const text = kept(String(found));
  return `«${text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text}»`;
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The round that a value from a file is.
 * @param {Record<string, unknown>} value @param {Sheet} sheet the checklist it shall be a round of
 * @returns {{round: Round, told: string}}
 */
export function roundFrom(value, sheet) {
  if (value.format !== FORMAT) refuse("Fila er ikke en runde fra en GAP-sjekkliste.");
  const version = value.version;
  if (typeof version !== "number" || !Number.isInteger(version)) return refuse("Fila sier ikke hvilken utgave av formatet den er skrevet i.");
  if (version > VERSION) refuse(`Fila er skrevet i en nyere utgave av formatet (${version}) enn siden kan lese (${VERSION}). Last siden på nytt, og prøv igjen.`);
  if (version < VERSION) refuse(`Fila er skrevet i en eldre utgave av formatet (${version}) enn siden kan lese (${VERSION}).`);
  if (typeof value.checklist !== "string" || !value.checklist) return refuse("Fila sier ikke hvilken sjekkliste den gjelder.");
  if (value.checklist !== sheet.id) refuse(`Fila er en runde på en annen sjekkliste (${quoted(value.checklist)}). Her kan dere bare åpne runder på ${quoted(sheet.id)}.`);
  if (typeof value.edition !== "string" || !kept(value.edition)) return refuse("Fila sier ikke hvilken utgave av sjekklista den gjelder.");
  const unknown = Object.keys(value).find((name) => !HOLDS.includes(name));
  if (unknown !== undefined) refuse(`Fila har et felt siden ikke kjenner: ${quoted(unknown)}.`);
  const round = blank(sheet);
  round.edition = short(value.edition, "«Utgave»");
  round.exported = day(value.exported);
  about(value.about, round);
  answers(value.answers, sheet, round);
  return { round, told: told(Object.keys(round.apart)) };
}

/** @param {unknown} [value] */
function day(value = "") {
  if (typeof value !== "string" || !/^(\d{4}-\d\d-\d\d)?$/.test(value)) return refuse("Datoen fila ble laget, er ikke skrevet ÅÅÅÅ-MM-DD.");
  return value;
}

/** @param {unknown} value @param {Round} round */
function about(value = {}, round) {
  if (!isObject(value)) return refuse("Opplysningene om dere som svarer, er ikke skrevet slik de skal.");
  for (const [name, text] of Object.entries(value)) {
    const known = ABOUT_NAMES.find((field) => field === name);
    if (!known) return refuse(`Opplysningene om dere som svarer, har et felt siden ikke kjenner: ${quoted(name)}.`);
    round.about[known] = field(known, text, `«${ABOUT[known]}»`);
  }
}

/** @param {unknown} value @param {Sheet} sheet @param {Round} round */
function answers(value, sheet, round) {
  if (!isObject(value)) return refuse("Svarene er ikke skrevet slik de skal.");
  const numbers = new Map(sheet.items.map((item) => [item.id, item.number]));
  for (const [id, given] of Object.entries(value)) {
    if (!ID.test(id)) refuse(`Fila har svar på ${quoted(id)}, og det kan ikke være et punkt.`);
    const read = answer(given, numbers.has(id) ? `punkt ${numbers.get(id)}` : quoted(id));
    if (filled(read)) (numbers.has(id) ? round.answers : round.apart)[id] = read;
  }
}

/** @param {unknown} value @param {string} where @returns {Answer} */
function answer(value, where) {
  if (!isObject(value)) return refuse(`Svaret på ${where} er ikke skrevet slik det skal.`);
  const { edition, ...fields } = value;
  if (typeof edition !== "number" || !Number.isInteger(edition) || edition < 1 || edition > LIMITS.edition) {
    return refuse(`Svaret på ${where} sier ikke hvilken utgave av punktet det gjelder.`);
  }
  const read = unanswered(edition);
  for (const [name, text] of Object.entries(fields)) {
    const known = FIELD_NAMES.find((field) => field === name);
    if (!known) return refuse(`Svaret på ${where} har et felt siden ikke kjenner: ${quoted(name)}.`);
    read[known] = field(known, text, `«${FIELDS[known]}» på ${where}`);
  }
  return read;
}

/** A field's text, one of its words where it has such. @param {string} name @param {unknown} value @param {string} where */
function field(name, value, where) {
  if (typeof value !== "string") return refuse(`Feltet ${where} er ikke tekst.`);
  const text = short(value, where);
  if (text && name in CHOICES && !Object.hasOwn(CHOICES[name], text)) refuse(`Feltet ${where} er ${quoted(text)}. Det er ikke et av valgene.`);
  return text;
}

/** @param {string} text @param {string} where */
function short(text, where) {
  if (text.length > LIMITS.text) refuse(`Feltet ${where} har ${counted(text.length)} tegn. Det er plass til ${counted(LIMITS.text)}.`);
  return kept(text);
}

/** 5000 as «5 000». @param {number} count */
const counted = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, "\u00a0");

/** What is said about answers to items that the list doesn't have. @param {string[]} ids */
function told(ids) {
  if (!ids.length) return "";
  const more = ids.length > NAMED ? ` og ${ids.length - NAMED} til` : "";
  return `Fila har svar på punkter som ikke står i lista nå: ${ids.slice(0, NAMED).map(quoted).join(", ")}${more}. Svarene er tatt vare på, og er med når dere lagrer en fil.`;
}
