// Material's own start-up functions (partials/javascripts/base.html of mkdocs-material 9.8), as a
// file: the root of the site comes from the address of this script instead of the template.
var __md_scope = new URL("../../", document.currentScript.src);
var __md_hash = function (text) {
  return [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0);
};
var __md_get = function (key, storage = localStorage, scope = __md_scope) {
  return JSON.parse(storage.getItem(scope.pathname + "." + key));
};
var __md_set = function (key, value, storage = localStorage, scope = __md_scope) {
  try {
    storage.setItem(scope.pathname + "." + key, JSON.stringify(value));
  } catch (error) {
    // Storage may be full or forbidden: then nothing is remembered.
  }
};

// Material fetches the index for search with every page: a third of its weight, and few visitors
// search. Here that one request waits until somebody goes to the search field, or a link asks
// for it (`?q=`). Should Material come to fetch it in another way, it only comes early again.
var __search_wanted = new Promise(function (resolve) {
  if (new URLSearchParams(location.search).has("q")) resolve();
  document.addEventListener("focusin", function (event) {
    if (event.target.closest("[data-md-component=search]")) resolve();
  });
});
window.XMLHttpRequest = class extends XMLHttpRequest {
  open(method, address, ...rest) {
    this.waits = String(address).endsWith("/search/search_index.json");
    super.open(method, address, ...rest);
  }
  send(body) {
    if (this.waits) __search_wanted.then(() => super.send(body));
    else super.send(body);
  }
};
