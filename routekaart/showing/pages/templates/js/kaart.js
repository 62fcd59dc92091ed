// The filter of the map: by a word, subject, kind of school and gemeente. It only hides what the page
// already holds, and remembers nothing. Without this file everything is shown.
(function () {
  "use strict";

  const source = document.getElementById("rk-filter");
  if (!source) return;

  const page = source.closest(".rk-inhoud");
  const all = (selector, root = page) => [...root.querySelectorAll(selector)];
  const shown = (element) => !element.hidden;
  const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

  function make(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  function field(list) {
    const id = `rk-filter-${list.dataset.keuze}`;
    const select = make("select", { id, name: list.dataset.keuze }, make("option", { value: "", textContent: "Alles" }));
    for (const item of list.children) {
      select.append(make("option", { value: item.dataset.waarde, textContent: item.textContent }));
    }
    return make("div", {}, make("label", { htmlFor: id, textContent: list.dataset.naam }), select);
  }

  const word = make("input", { id: "rk-filter-woord", type: "search", autocomplete: "off", spellcheck: false });
  const typed = make("div", {}, make("label", { htmlFor: word.id, textContent: "Woord" }), word);
  const fields = all("ul", source).map(field);
  const selects = fields.map((element) => element.querySelector("select"));
  const everything = make("button", { type: "button", textContent: "Toon alles" });
  const status = make("p", { className: "rk-filter__stand" });
  status.setAttribute("role", "status");
  const form = make("form", { className: "rk-filter" }, typed, ...fields, everything, status);
  form.setAttribute("aria-label", "Kies wat u wilt zien");
  source.replaceWith(form);

  const filtered = all("[data-domein], [data-sector], [data-gemeente]");
  const groups = all(".rk-vouw--domein");
  const signals = groups.flatMap((group) => all(".rk-vouw--signaal", group));
  const table = page.querySelector(".rk-matrix");
  const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const told = new Map([...signals, ...all(".rk-matrix__rij")].map((element) => [element, plain(element.textContent)]));

  function hidesNothing(element) {
    if (told.has(element) && !plain(word.value).split(/\s+/).every((part) => told.get(element).includes(part))) return false;
    return selects.every(({ name, value }) => {
      const holds = element.dataset[name];
      return value === "" || holds === undefined || holds.split(" ").includes(value);
    });
  }

  function tell(element, number) {
    const place = element.querySelector("summary [data-aantal]");
    if (place) place.textContent = count(number, ...place.dataset.aantal.split(" "));
  }

  function apply() {
    const chosen = word.value.trim() !== "" || selects.some(({ value }) => value !== "");
    for (const element of new Set([...filtered, ...told.keys()])) element.hidden = !hidesNothing(element);
    for (const signal of signals) {
      tell(signal, all(".rk-uitkomsten > li", signal).filter(shown).length);
    }
    let left = 0;
    for (const group of groups) {
      const number = all(".rk-vouw--signaal", group).filter(shown).length;
      tell(group, number);
      group.hidden = group.hidden || number === 0;
      group.open = chosen; // what was looked for is in sight
      left += group.hidden ? 0 : number;
    }
    if (table) applyToTable();
    status.textContent =
      left === signals.length
        ? `U ziet alle ${count(left, "signaal", "signalen")}.`
        : `U ziet ${left} van de ${count(signals.length, "signaal", "signalen")}.`;
  }

  // A column without a code that is left goes too, and so does a subject without signals.
  function applyToTable() {
    const bodies = [...table.tBodies];
    for (const body of bodies) {
      body.hidden = body.hidden || !all(".rk-matrix__rij", body).some(shown);
    }
    const rows = bodies.filter(shown).flatMap((body) => all(".rk-matrix__rij", body).filter(shown));
    const heads = [...table.tHead.rows[0].cells].slice(1);
    let columns = 1;
    heads.forEach((head, number) => {
      head.hidden = !rows.some((row) => [...row.cells[number + 1].children].some(shown));
      columns += head.hidden ? 0 : 1;
      for (const row of all(".rk-matrix__rij", table)) row.cells[number + 1].hidden = head.hidden;
    });
    for (const head of all(".rk-matrix__domein th", table)) head.colSpan = columns;
  }

  form.addEventListener("change", apply);
  word.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  everything.addEventListener("click", () => {
    for (const one of [word, ...selects]) one.value = "";
    apply();
  });
  apply();

  // From a subject in the picture one comes to it opened.
  function unfold() {
    const target = document.getElementById(location.hash.slice(1));
    if (groups.includes(target)) target.open = true;
  }
  addEventListener("hashchange", unfold);
  unfold();
})();
