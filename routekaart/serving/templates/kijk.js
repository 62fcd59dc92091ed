// Follows the editor: loads the page again after a save, and marks what leads elsewhere now.
"use strict";
(() => {
  const panel = document.querySelector(".kijk");
  const changed = panel.dataset.anders.split(" ").filter(Boolean).map((path) => `/${path}`);
  for (const link of document.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href");
    const path = new URL(href, location.href).pathname;
    if (href.startsWith("#") || !changed.some((start) => path.startsWith(start))) continue;
    link.classList.add("kijk-anders");
    const words = `${link.getAttribute("title") ?? ""} (leidt nu ergens anders heen)`;
    link.setAttribute("title", words.trim());
  }
  const listed = (name) => panel.dataset[name].split(" ").filter(Boolean);
  const mark = (selector, css) => {
    for (const found of document.querySelectorAll(selector)) found.classList.add(css);
  };
  for (const id of listed("vakken")) mark(`[data-knoop="${CSS.escape(id)}"]`, "kijk-anders-vak");
  for (const way of listed("pijlen")) {
    const [van, naar] = way.split(">").map(CSS.escape);
    mark(`[data-van="${van}"][data-naar="${naar}"]`, "kijk-anders-pijl");
  }
  const follow = async () => {
    for (;;) {
      try {
        const answer = await fetch(`/_kijk/wacht?na=${panel.dataset.nummer}`);
        const { nummer } = await answer.json();
        if (String(nummer) !== panel.dataset.nummer) return location.reload();
      } catch {
        await new Promise((done) => setTimeout(done, 1000)); // stopped, or busy
      }
    }
  };
  follow();
})();
