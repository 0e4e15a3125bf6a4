// A round: what one team answered on one checklist. The words are those of macros/content/checklists, and a test holds them together.

/**
 * @typedef {"folges" | "delvis" | "ikke" | "gjelder-ikke"} Svar
 * @typedef {"svar" | "hvorfor" | "kunnskap" | "tiltak" | "ansvarlig" | "frist" | "barriere" | "hinder" | "prioritet"} Field
 * @typedef {"enhet" | "dato" | "roller" | "runde" | "region"} AboutField
 *
 * @typedef {{edition: number} & Record<Field, string>} Answer  `edition` is the item's when it was answered; an empty field is ""
 * @typedef {Record<AboutField, string>} About
 * @typedef {Record<string, Answer>} Answers  by item id; without a prototype, so that an id is never something else
 *
 * @typedef {object} Round
 * @property {"gap-runde"} format
 * @property {1} version
 * @property {string} checklist
 * @property {string} edition  the list's, when the round was written
 * @property {string} exported  ÅÅÅÅ-MM-DD, or "" before it is written
 * @property {About} about
 * @property {Answers} answers  items of the list that have something filled in
 * @property {Answers} apart  answers to items the list doesn't have (now): kept and told, and written back among the others
 *
 * @typedef {object} Item
 * @property {string} id
 * @property {number} edition
 * @property {number} number
 * @property {string} question
 * @property {string} strength
 * @property {string} strengthWord
 * @property {string} domain
 * @property {string[]} levels  ids: the keys of LEVELS
 * @property {{name: string, href: string}[]} closes
 *
 * @typedef {object} Sheet
 * @property {string} id
 * @property {string} edition
 * @property {string} title
 * @property {string} address  the page's whole address
 * @property {{id: string, name: string}[]} domains
 * @property {Item[]} items  in the order of the page
 */

export const FORMAT = "gap-runde";
export const VERSION = 1;
export const LIMITS = { text: 5000, file: 1_000_000, edition: 999 }; // characters in a field, bytes in a file, the highest edition of an item

/** @type {Record<AboutField, string>} */
export const ABOUT = { enhet: "Enhet", dato: "Dato", roller: "Roller i teamet", runde: "Navn på runden", region: "Region" };

/** @type {Record<Field, string>} */
export const FIELDS = {
  svar: "Svar",
  hvorfor: "Hvorfor det ikke gjelder",
  kunnskap: "Hvordan vet dere det?",
  tiltak: "Hva skal dere gjøre?",
  ansvarlig: "Ansvarlig rolle",
  frist: "Frist",
  barriere: "Det som hindrer mest",
  hinder: "Hva hindrer, med deres ord",
  prioritet: "Prioritet",
};

/** @type {Record<Svar, string>} */
export const ANSWERS = { folges: "Følges", delvis: "Følges delvis", ikke: "Følges ikke", "gjelder-ikke": "Gjelder ikke" };

/** @type {Record<string, string>} */
export const BARRIERS = {
  kunnskap: "Kunnskap og opplæring",
  holdninger: "Holdninger",
  ledelse: "Ledelse og forankring",
  organisering: "Organisering og rutiner",
  kapasitet: "Kapasitet, økonomi eller bemanning",
  samarbeid: "Samarbeid med andre",
  verktoy: "Verktøy, lokaler eller IKT",
  annet: "Annet",
};

/** @type {Record<string, string>} */
export const PRIORITIES = { hoy: "Høy", middels: "Middels", lav: "Lav" };

/** @type {Record<string, string>} */
export const REGIONS = { "helse-midt-norge": "Helse Midt-Norge", "helse-nord": "Helse Nord", "helse-sor-ost": "Helse Sør-Øst", "helse-vest": "Helse Vest" };

/** @type {Record<string, string>} */
export const LEVELS = {
  rhf: "Regionalt helseforetak",
  hf: "Helseforetak",
  enhet: "Enhet",
  kliniker: "Behandler",
  vurderingsinstans: "Vurderingsinstans",
  kommune: "Kommune",
};

/** The fields one chooses a word in, with the words; the other fields are free text. @type {Record<string, Record<string, string>>} */
export const CHOICES = { svar: ANSWERS, barriere: BARRIERS, prioritet: PRIORITIES, region: REGIONS };

export const FIELD_NAMES = /** @type {Field[]} */ (Object.keys(FIELDS));
export const ABOUT_NAMES = /** @type {AboutField[]} */ (Object.keys(ABOUT));

/** A round with nothing in it. @param {Sheet} sheet @returns {Round} */
export function blank(sheet) {
  const about = { enhet: "", dato: "", roller: "", runde: "", region: "" };
  return { format: FORMAT, version: VERSION, checklist: sheet.id, edition: sheet.edition, exported: "", about, answers: none(), apart: none() };
}

/** No answers yet. @returns {Answers} */
export const none = () => Object.create(null);

/** An answer with nothing in it. @param {number} edition @returns {Answer} */
export const unanswered = (edition) =>
  ({ edition, svar: "", hvorfor: "", kunnskap: "", tiltak: "", ansvarlig: "", frist: "", barriere: "", hinder: "", prioritet: "" });

/** Whether anything is filled in. @param {Answer} answer */
export const filled = (answer) => FIELD_NAMES.some((name) => answer[name] !== "");

/** What was answered to an item, if anything. @param {Round} round @param {string} id @returns {Answer | undefined} */
export const answerTo = (round, id) => (Object.hasOwn(round.answers, id) ? round.answers[id] : undefined);

/** The items whose demand has changed since they were answered. @param {Sheet} sheet @param {Round} round @returns {Item[]} */
export const changed = (sheet, round) => sheet.items.filter((item) => (answerTo(round, item.id)?.edition ?? item.edition) !== item.edition);

/** Text as it is kept: halves of characters, which no file can hold, are replaced, and blanks alone are nothing. @param {string} text */
export const kept = (text) => (/^\p{White_Space}*$/u.test(text) ? "" : text.replace(/\p{Cs}/gu, "\ufffd"));
