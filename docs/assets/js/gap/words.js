// What the script says stands in the page, with places for values; and a short way to make elements, where text stays text.
const words = new Map(
  [.../** @type {HTMLTemplateElement} */ (document.querySelector("[data-words]")).content.querySelectorAll("[data-word]")].map(
    (element) => [element.getAttribute("data-word"), element.textContent ?? ""],
  ),
);

/** The sentence with its values. @param {string} key @param {Record<string, string | number>} [values] */
export function say(key, values = {}) {
  const text = words.get(key);
  if (text === undefined) throw new Error(`no words for ${key}`);
  return text.replace(/\{(\w+)\}/g, (place, name) => (name in values ? String(values[name]) : place));
}

/** @type {Map<string, HTMLElement>} */
const parts = new Map();

/** A part of the page, looked for once: each answer asks for several, and a long list is long to look through. @param {string} name @returns {HTMLElement} */
export function part(name) {
  const found = parts.get(name) ?? /** @type {HTMLElement} */ (document.querySelector(`[data-${name}]`));
  parts.set(name, found);
  return found;
}

/** Tells the reader, where the line for it stands. @param {string} where @param {string} text @param {boolean} [wrong] */
export function tell(where, text, wrong = false) {
  const line = part(`told="${where}"`);
  line.classList.toggle("error", wrong && Boolean(text));
  if (line.textContent !== text) line.textContent = text; // said again, it would be read aloud again
}

/**
 * An element with attributes and content. A string becomes text, never markup.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name @param {Record<string, string>} attributes @param {...(Node | string)} content @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, attributes, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** A button that does something. @param {string} text @param {string} name what it is called where the text alone is too short @param {() => void} act */
export function button(text, name, act) {
  const made = make("button", { class: "button button--quiet", type: "button", ...(name ? { "aria-label": name } : {}) }, text);
  made.addEventListener("click", act);
  return made;
}
