// Sends an answer without leaving the page. Nothing is kept in the browser. When something goes wrong, all that was
// written stays in the form, and goes with the same key the next time, so that no answer counts twice.

const PATIENCE = 20_000; // ms
const OFFLINE = "Svaret ble ikke sendt. Se om du er på nett, og send igjen. Alt du skrev, står her.";
const BUSY = "Svaret kunne ikke lagres akkurat nå. Vent litt og send igjen. Alt du skrev, står her.";
const THANKS = "Takk for svaret. Det er lagret.";
const SENDING = "Sender …";

/** What the receiver says: that it is stored, or what is wrong, sentence by sentence, and in which fields.
 * @typedef {{ lagret?: boolean, merknader?: string[], feil?: string[], felt?: string[] }} Reply */

/** @type {WeakSet<HTMLFormElement>} */
const ready = new WeakSet();

/** Lets this form be sent without leaving the page. @param {HTMLFormElement} form */
export function feedback(form) {
  if (ready.has(form)) return;
  ready.add(form);
  const opened = performance.now();
  const button = /** @type {HTMLButtonElement} */ (form.querySelector("button"));
  const words = button.textContent;
  const key = uuid();
  let sending = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    button.textContent = SENDING;
    const seconds = Math.round((performance.now() - opened) / 1000);
    const reply = await post(form.action, { ...Object.fromEntries(new FormData(form)), nokkel: key, sekunder: seconds });
    sending = false;
    button.textContent = words;
    if (reply.lagret) thank(form, reply.merknader ?? []);
    else explain(form, button, reply);
  });
}

/** @param {string} address @param {Record<string, unknown>} answer @returns {Promise<Reply>} */
async function post(address, answer) {
  let reply;
  try {
    reply = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json" },
      body: JSON.stringify(answer),
      credentials: "omit",
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    return { feil: [OFFLINE] };
  }
  try {
    const said = /** @type {Reply} */ (await reply.json());
    return said.lagret || said.feil?.length ? said : { feil: [BUSY] };
  } catch {
    return { feil: [BUSY] }; // something in between answered
  }
}

/** The form gives way to a thank-you, which is read aloud because it gets the focus. @param {HTMLFormElement} form @param {string[]} notices */
function thank(form, notices) {
  clear(form);
  form.reset();
  form.hidden = true;
  const said = document.createElement("div");
  said.className = "thanks";
  said.setAttribute("role", "status");
  said.tabIndex = -1;
  said.append(...[THANKS, ...notices].map((sentence) => written("p", sentence)));
  form.after(said);
  said.focus();
}

/** Says what is wrong where it is wrong, and the rest above the button. @param {HTMLFormElement} form @param {HTMLElement} button @param {Reply} reply */
function explain(form, button, { feil = [], felt = [] }) {
  clear(form);
  /** @type {HTMLElement[]} */
  const wrong = [];
  const rest = feil.filter((sentence, number) => {
    const field = felt.length === feil.length ? visible(form, felt[number]) : undefined;
    if (!field) return true;
    const legend = field.closest("fieldset")?.querySelector("legend");
    const said = written("span", sentence, "error");
    if (legend) {
      legend.append(said);
    } else {
      field.before(said);
      field.setAttribute("aria-invalid", "true");
    }
    wrong.push(field);
    return false;
  });
  for (const sentence of rest) {
    const said = written("p", sentence, "error");
    said.tabIndex = -1;
    button.before(said);
    wrong.push(said);
  }
  wrong[0].focus();
}

/** The field a person can mend, or the first of its choices. @param {HTMLFormElement} form @param {string} name */
function visible(form, name) {
  return /** @type {HTMLElement | undefined} */ ([...form.elements].find((field) => /** @type {HTMLInputElement} */ (field).name === name && field.closest("label.field, fieldset")));
}

/** Takes away what was said of an earlier try. @param {HTMLFormElement} form */
function clear(form) {
  for (const said of form.querySelectorAll(".error")) said.remove();
  for (const field of form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
}

/** @param {string} tag @param {string} text @param {string} [className] */
function written(tag, text, className = "") {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

/** Like crypto.randomUUID, which browsers give to HTTPS alone. */
function uuid() {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
