// Keeps the rounds in this browser, when the team has chosen it and not before; and says so whenever it can't.
import { something } from "./desk.js";
import { parsed, written } from "./exchange.js";
import { part, say, tell } from "./words.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./desk.js").State} State */
/** @typedef {import("./round.js").Round} Round */
/** @typedef {import("./round.js").Sheet} Sheet */
/** @typedef {{ text: string | null, rounds: Round[], wrong: string }} Found  `rounds`: the one on the page, then the earlier; `text` as it lay there */

const FORMAT = "gap-lagret";
const PAUSE = 300; // ms after the last change

/** @param {Sheet} sheet */
const place = (sheet) => `gap:${sheet.id}`;

/** What the browser has kept of this list. Throws where the browser refuses. @param {Sheet} sheet @returns {Found} */
function look(sheet) {
  const text = localStorage.getItem(place(sheet));
  return text === null ? { text, rounds: [], wrong: "" } : { text, ...unpacked(text, sheet) };
}

/** As `look`; a browser that refuses has kept nothing. @param {Sheet} sheet @returns {Found} */
export function kept(sheet) {
  try {
    return look(sheet);
  } catch {
    return { text: null, rounds: [], wrong: "" };
  }
}

/** @param {string} text @param {Sheet} sheet @returns {{ rounds: Round[], wrong: string }} */
function unpacked(text, sheet) {
  /** @type {unknown[]} */
  let texts = [];
  try {
    const found = JSON.parse(text);
    if (found.format === FORMAT && found.version === 1 && Array.isArray(found.rounds)) texts = found.rounds;
  } catch {
    // not ours: told below as any other
  }
  const read = texts.map((each) => parsed(String(each), sheet));
  const wrong = read.find((each) => "wrong" in each);
  if (wrong || !read.length) return { rounds: [], wrong: wrong && "wrong" in wrong ? wrong.wrong : say("not-ours") };
  return { rounds: read.flatMap((each) => ("round" in each ? [each.round] : [])), wrong: "" };
}

/** @param {State} state */
const packed = ({ current, earlier }) => JSON.stringify({ format: FORMAT, version: 1, rounds: [current, ...earlier].map((round) => written(round)) });

/**
 * Keeps what the desk holds from now on, if the team has chosen it.
 * @param {Desk} desk @param {Sheet} sheet @param {Found} found what was kept when the page was opened
 */
export function keep(desk, sheet, found) {
  const choice = /** @type {HTMLInputElement} */ (part("keep"));
  let known = found.text; // what this tab last read or wrote: anything else there was written by another tab
  let stopped = false;
  let unsaved = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  /** @param {boolean} on */
  function stop(on) {
    stopped = on;
    part("conflict").hidden = !on;
    if (on) tell("keep", say("other-tab"), true);
  }

  /** Writes now. */
  function save() {
    clearTimeout(waiting);
    if (!choice.checked || stopped) return;
    try {
      if (localStorage.getItem(place(sheet)) !== known) return stop(true);
      const text = packed(desk.now);
      localStorage.setItem(place(sheet), text);
      known = text;
      unsaved = false;
      tell("keep", say("kept"));
    } catch (error) {
      const full = error instanceof DOMException && error.name === "QuotaExceededError";
      if (!full) choice.checked = false;
      tell("keep", say(full ? "full" : "refused"), true);
    }
  }

  /** Takes away what is kept. @returns {boolean} whether it is gone */
  function forget() {
    clearTimeout(waiting);
    choice.checked = false;
    stop(false);
    unsaved = something(desk.now.current);
    try {
      localStorage.removeItem(place(sheet));
      known = null;
      return true;
    } catch {
      return known === null; // what refuses to forget has kept nothing either
    }
  }

  desk.on((now, before) => {
    if (now.current === before.current && now.earlier === before.earlier) return;
    unsaved = true;
    clearTimeout(waiting);
    waiting = setTimeout(save, PAUSE);
  });
  choice.addEventListener("change", () => {
    if (choice.checked) return save();
    const theirs = stopped; // what lies there is the other tab's to take away
    stop(false);
    tell("keep", say(theirs || forget() ? "unkept" : "refused"));
  });
  part("theirs").addEventListener("click", () => {
    const theirs = kept(sheet);
    if (!theirs.rounds.length) return tell("keep", say("unreadable", { why: theirs.wrong }), true);
    known = theirs.text;
    stop(false);
    const [current, ...earlier] = theirs.rounds;
    desk.change({ ...desk.now, current, earlier }, say("step-other-tab"));
    choice.checked = true;
    save();
    choice.focus();
  });
  part("ours").addEventListener("click", () => {
    known = kept(sheet).text;
    stop(false);
    choice.checked = true;
    save();
    choice.focus();
  });
  addEventListener("storage", (event) => {
    if (event.key !== null && event.key !== place(sheet)) return;
    if (!choice.checked || event.newValue === known) return;
    if (event.newValue !== null) return stop(true);
    known = null;
    choice.checked = false;
    unsaved = something(desk.now.current);
    stop(false);
    tell("keep", say("erased-other-tab"), true);
  });
  addEventListener("pagehide", save);
  addEventListener("beforeunload", (event) => {
    save();
    if (unsaved && (something(desk.now.current) || desk.now.earlier.length)) event.preventDefault();
  });

  if (found.wrong) tell("keep", say("unreadable", { why: found.wrong }), true);
  else if (found.rounds.length) {
    choice.checked = true;
    tell("keep", say("kept-found"));
  }
  return { forget, /** The round lies in a file: leaving loses nothing. */ safe: () => { unsaved = false; } };
}
