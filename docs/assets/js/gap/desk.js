// What the page holds now, and every step that led there. Nothing is changed in place, so one step back is the state before.
import { filled, unanswered } from "./round.js";

/** @typedef {import("./round.js").AboutField} AboutField */
/** @typedef {import("./round.js").Answers} Answers */
/** @typedef {import("./round.js").Field} Field */
/** @typedef {import("./round.js").Item} Item */
/** @typedef {import("./round.js").Round} Round */
/** @typedef {{ current: Round, earlier: Round[], others: Round[] }} State  `others` come from files and are only compared with */
/** @typedef {(now: State, before: State) => void} Listener */

const STEPS = 200;

export class Desk {
  /** @type {{ state: State, what: string }[]} */
  #past = [];
  /** @type {{ state: State, what: string }[]} */
  #future = [];
  /** @type {Listener[]} */
  #listeners = [];
  #key = "";

  /** @param {State} state */
  constructor(state) {
    this.now = state;
  }

  /** Calls the listener after each change. @param {Listener} listener */
  on(listener) {
    this.#listeners.push(listener);
  }

  /** Goes on to a new state. Changes with the same key, one after another, are one step: a word typed is. @param {State} next @param {string} what @param {string} [key] */
  change(next, what, key = "") {
    if (!key || key !== this.#key) this.#past.push({ state: this.now, what });
    if (this.#past.length > STEPS) this.#past.shift();
    this.#future = [];
    this.#key = key;
    this.#go(next);
  }

  /** Ends a run of typing. */
  rest() {
    this.#key = "";
  }

  /** One step back. @returns {string} what was undone, "" when there was nothing */
  undo() {
    return this.#step(this.#past, this.#future);
  }

  /** @returns {string} */
  redo() {
    return this.#step(this.#future, this.#past);
  }

  /** @param {{ state: State, what: string }[]} from @param {{ state: State, what: string }[]} to */
  #step(from, to) {
    const step = from.pop();
    if (!step) return "";
    to.push({ state: this.now, what: step.what });
    this.#key = "";
    this.#go(step.state);
    return step.what;
  }

  /** @param {State} next */
  #go(next) {
    const before = this.now;
    this.now = next;
    for (const listener of this.#listeners) listener(next, before);
  }
}

/** The state with one field of one item written. A new word chosen as answer is an answer to the item as it is now. @param {State} state @param {Item} item @param {Field} field @param {string} value @returns {State} */
export function answered(state, item, field, value) {
  const old = state.current.answers[item.id] ?? unanswered(item.edition);
  const answer = { ...old, [field]: value, edition: field === "svar" ? item.edition : old.edition };
  const answers = /** @type {Answers} */ (Object.assign(Object.create(null), state.current.answers));
  if (filled(answer)) answers[item.id] = answer;
  else delete answers[item.id];
  return { ...state, current: { ...state.current, answers } };
}

/** The state with an answer said to hold for the item as it is now. @param {State} state @param {Item} item @returns {State} */
export const confirmed = (state, item) => answered(state, item, "svar", state.current.answers[item.id].svar);

/** The state with one field of the head written. @param {State} state @param {AboutField} field @param {string} value @returns {State} */
export const headed = (state, field, value) =>
  ({ ...state, current: { ...state.current, about: { ...state.current.about, [field]: value } } });

/** The items whose answers are other in one round than in another. @param {Item[]} items @param {Round} one @param {Round} other */
export const differing = (items, one, other) =>
  one === other ? [] : items.filter((item) => one.answers[item.id] !== other.answers[item.id]);

/** How many items have one of the four answers. @param {Round} round */
export const count = (round) => Object.values(round.answers).reduce((sum, answer) => sum + (answer.svar ? 1 : 0), 0);

/** Whether there is anything in a round to lose. @param {Round} round */
export const something = (round) =>
  Object.keys(round.answers).length > 0 || Object.keys(round.apart).length > 0 || Object.values(round.about).some(Boolean);
