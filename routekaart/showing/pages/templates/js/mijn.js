// My gemeente, my kind of school: chosen once, carried behind # in the address, kept nowhere.
// Behind # stand, with & between them: an anchor or the mark of a sheet, then g=, s= and b=.
(function () {
  "use strict";

  const ASKED = { g: "gemeente", s: "sector", b: "schoolbestuur" };
  const STAY = "toon=1"; // the reader came back to a question on purpose: it is not skipped

  function parse(hash) {
    const mine = {};
    const found = { anchor: "", mine, stay: false };
    for (const part of hash.slice(1).split("&")) {
      const [key, value] = part.split("=");
      if (value === undefined) found.anchor ||= part;
      else if (part === STAY) found.stay = true;
      else if (ASKED[key] && /^[a-z0-9_-]{1,60}$/.test(value)) mine[key] = value;
    }
    return found;
  }

  const write = (anchor, mine, ...more) =>
    [anchor, ...Object.entries(mine).map((pair) => pair.join("=")), ...more].filter(Boolean).join("&");

  // Only what holds for me; but never nothing: what nobody has for my gemeente is for me to see.
  function show(mine) {
    const hidden = [];
    for (const key of Object.keys(ASKED)) {
      for (const item of document.querySelectorAll(`[data-${key}]`)) {
        const others = [...item.parentElement.querySelectorAll(`:scope > [data-${key}]`)];
        const fits = (one) => !mine[key] || one.getAttribute(`data-${key}`).split(" ").includes(mine[key]);
        item.hidden = !fits(item) && others.some(fits);
        if (item.hidden) hidden.push(item);
      }
    }
    tell(hidden.length > 0);
  }

  function tell(isPart) {
    const place = document.querySelector(".rk-inhoud");
    let note = document.getElementById("rk-mijn-stand");
    if (!isPart || !place) {
      note?.remove();
      return;
    }
    if (note) return;
    note = document.createElement("p");
    note.id = "rk-mijn-stand";
    note.append("U ziet alleen wat voor u geldt. ");
    const all = document.createElement("a");
    [all.href, all.textContent] = ["#", "Toon alles"];
    all.addEventListener("click", (event) => {
      event.preventDefault();
      event.stopPropagation();
      choose({});
    });
    note.append(all);
    place.prepend(note);
  }

  function choose(mine) {
    const hash = write(parse(location.hash).anchor, mine);
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
    show(mine);
  }

  // A question that was answered beforehand is not asked, unless the reader goes back to it.
  function skip({ mine, stay }) {
    const list = document.querySelector("[data-vraag]");
    const key = list && Object.keys(ASKED).find((one) => ASKED[one] === list.dataset.vraag);
    if (!key) return;
    const answer = mine[key] && list.querySelector(`[data-antwoord="${mine[key]}"]`);
    if (answer && !stay) location.replace(`${answer.href}#${write("", mine)}`);
    for (const one of list.querySelectorAll("[data-antwoord]")) one.dataset.kies = key;
  }

  function carry(event) {
    const link = event.target.closest?.("a[href]");
    const to = link && new URL(link.href);
    if (!to || to.origin !== location.origin || link.getAttribute("href").startsWith("#")) return;
    if (!["http:", "https:", "file:"].includes(to.protocol) || to.pathname.endsWith(".pdf")) return;
    const mine = { ...parse(location.hash).mine };
    if (link.dataset.kies) mine[link.dataset.kies] = link.dataset.antwoord;
    const back = link.closest(".rk-terug") || link.matches(".rk-wijzig");
    to.hash = write(parse(to.hash).anchor, mine, back && Object.keys(mine).length ? STAY : "");
    link.href = to.href;
  }

  const now = parse(location.hash);
  window.routekaart = { anchor: () => parse(location.hash).anchor };
  if (now.anchor && Object.keys(now.mine).length) document.getElementById(now.anchor)?.scrollIntoView();
  skip(now);
  show(now.mine);
  for (const kind of ["click", "auxclick", "contextmenu"]) document.addEventListener(kind, carry, true);
  window.addEventListener("hashchange", () => show(parse(location.hash).mine));

  const form = document.getElementById("rk-mijn");
  if (!form) return;
  form.hidden = false;
  for (const field of form.querySelectorAll("select")) field.value = now.mine[field.name] ?? "";
  form.addEventListener("change", () =>
    choose(Object.fromEntries([...new FormData(form)].filter((pair) => pair[1]))),
  );
})();
