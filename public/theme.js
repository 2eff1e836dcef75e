// Puts on the theme that was chosen, before anything is painted.
/** What our keys begin with, the theme, and whether an assessment was begun. Which of several deployments this is, only the app knows. */
self.storedHere = () => {
  try {
    const keys = Object.keys(localStorage).filter((key) => /^cairn:\w+:/.test(key));
    const prefixes = new Set(keys.map((key) => /^cairn:\w+:/.exec(key)[0]));
    const prefix = prefixes.size === 1 ? [...prefixes][0] : "";
    return { prefix, theme: localStorage.getItem(`${prefix}preference:theme`), begun: keys.some((key) => /^cairn:\w+:m:/.test(key)) };
  } catch {
    return { prefix: "", theme: null, begun: false };
  }
};
self.putOnTheme = ({ theme }) => {
  if (theme) document.documentElement.dataset.theme = theme;
};
// A worker is there from the second visit on. To open the storage holds up the first paint, and on a first visit it is empty.
if (navigator.serviceWorker?.controller) putOnTheme(storedHere());
