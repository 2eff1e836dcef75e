// Picks what stands there until the app does: the first page, the question that was asked for, or the head alone. What is
// answered this early is kept under a key of its own, until the app takes it up.
{
  const root = document.documentElement;
  // The style of what stands below the head came before this script. It shall stay when the app takes the shell away.
  document.head.append(document.querySelector("#loading > style"));
  const EARLY = `cairn-early ${location.pathname.replace(/[^/]*$/, "")} `;

  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  /** What a record says; its checksum is the app's business. */
  const said = (key) => read(key)?.split(".").slice(5).join(".");

  /** Pressed on the question: what they mean is the app's to say, so they wait for it. */
  const keys = [];
  const hold = (event) => {
    const asked = root.dataset.shell === "asked" && document.getElementById("loading");
    const plain = !(event.ctrlKey || event.altKey || event.metaKey) && /^([^ ]|Enter|ArrowLeft|ArrowRight)$/.test(event.key);
    if (!asked || !plain || (event.key === "Enter" && event.target.closest("a"))) return;
    event.preventDefault();
    keys.push(event.key);
  };
  const press = async () => {
    for (const key of keys) {
      document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      await new Promise((then) => setTimeout(then));
    }
  };

  const mark = (rungs, answer) => {
    for (const [place, rung] of rungs.entries()) {
      rung.querySelector("input").checked = rung.classList.toggle("rung--on", place + 1 == answer);
      rung.classList.toggle("rung--held", place + 1 < answer);
    }
  };

  const ask = ({ prefix, begun }, [practice, place, title, about, counts, excludes, ...sentences]) => {
    const page = document.getElementById("asking").content.firstElementChild.cloneNode(true);
    const rungs = [...page.querySelectorAll(".rung")];
    // Where something was said already, another name or another order may come to stand there.
    page.toggleAttribute("data-begun", begun);
    page.querySelector(".kicker").textContent = place;
    page.querySelector("h1").textContent = title;
    page.querySelector(".lede span").textContent = about;
    for (const [place, edge] of [counts, excludes].entries()) page.querySelectorAll("dd")[place].textContent = edge;
    for (const [place, rung] of rungs.entries()) {
      rung.querySelector("input").name = practice;
      rung.querySelector(".rung__text").textContent = sentences[2 * place];
      rung.querySelector(".rung__look span").textContent = sentences[2 * place + 1];
    }
    page.onchange = ({ target }) => {
      keys.length = 0;
      mark(rungs, target.value);
      target.dataset.early = "";
      try {
        localStorage[EARLY + practice] = target.value;
      } catch {
        // Then it stands on the page alone, where the app finds it.
      }
    };
    const answer = said(`${prefix}a:${said(`${prefix}c:`) || 1}:${practice}`);
    mark(rungs, read(EARLY + practice) ?? answer?.match(/^[1-5]/)?.[0]);
    document.querySelector("#loading main")?.replaceWith(page);
    root.dataset.shell = "asked";
  };

  /** Waits until the words of the questions stand there, which come last, or until nothing more comes. */
  const arrived = () =>
    new Promise((then) => {
      const look = () => {
        if (document.readyState === "loading" && !document.querySelector("#questions ~ *")) return;
        coming.disconnect();
        then();
      };
      const coming = new MutationObserver(look);
      coming.observe(root, { childList: true, subtree: true });
      document.addEventListener("readystatechange", look);
      look();
    });
  const wordsOf = async (address) => {
    await arrived();
    try {
      return JSON.parse(document.getElementById("questions").textContent)[address];
    } catch {
      // The page was cut off on its way; the app has all words of its own.
    }
  };

  const pick = async () => {
    const ours = storedHere();
    const { begun } = ours;
    putOnTheme(ours);
    const home = /^(#|#\/|#main)?$/.test(location.hash);
    // Once a question took its place, the first page is the app's to show.
    if (home && !begun && !document.querySelector(".asking")) return delete root.dataset.shell;
    const asked = location.hash;
    const asking = self === top && (asked.startsWith("#/assess/") || (asked === "#/quick" && !begun));
    root.dataset.shell = asking ? "asking" : "bare";
    if (!asking) return;
    const words = await wordsOf(asked);
    if (location.hash !== asked) return;
    if (words) ask(ours, words);
    else root.dataset.shell = "bare";
  };

  /** The way past the head leads to what stands there already; where that is nothing yet, to what the app brings. */
  const skip = (event) => {
    if (!event.target.closest("#loading .skip")) return;
    event.preventDefault();
    const main = document.querySelector("#loading main");
    main.focus();
    if (document.activeElement === main) return;
    addEventListener("cairn-started", () => document.querySelector(".skip").click(), { once: true });
  };

  self.questionAsked = pick();
  const early = new AbortController();
  addEventListener("click", skip, early);
  addEventListener("keydown", hold, early);
  addEventListener("cairn-started", () => (early.abort(), press()), { once: true });
  addEventListener("hashchange", () => document.getElementById("loading") && pick());
}
