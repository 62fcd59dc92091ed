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
