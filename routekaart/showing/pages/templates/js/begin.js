// Shows the search in the header. What it needs is loaded when somebody goes to the field.
(function () {
"use strict";

// In a frame of another page: without header and footer, as the address #inbed does without a script.
if (self !== top) document.documentElement.classList.add("rk-inbed");

const vorm = document.getElementById("site-zoek");
const veld = vorm.querySelector("input");

// A strict browser runs an address only from a policy with a name. Ours come from the page, and stay on the site.
const hier = { createScriptURL: (adres) => (new URL(adres, location).origin === location.origin ? adres : "") };
const beleid = globalThis.trustedTypes ? trustedTypes.createPolicy("routekaart", hier) : hier;

function laad(adres) {
  return new Promise((klaar, mis) => {
    const script = document.createElement("script");
    [script.src, script.onload, script.onerror] = [beleid.createScriptURL(adres), klaar, mis];
    document.head.append(script);
  });
}

globalThis.routekaartLaad = laad; // a strict browser lets this policy be made once
veld.addEventListener("focus", () => laad(vorm.dataset.zoek), { once: true });
vorm.addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", () => location.hash === "#site-zoek" && veld.focus());
vorm.hidden = false;
})();
