// For another site's own page: suggestions in a form that leads to the archive. Without this script, or where
// the archive does not name that site (NEWS_ARCHIVE_ORIGINS), the form searches all the same.
(() => {
  const WAIT = 150;

  document.querySelectorAll("form[data-kho]").forEach((form, number) => {
    const input = form.elements.namedItem("q");
    const list = document.createElement("datalist");
    list.id = `kho-goi-y-${number}`;
    form.append(list);
    input.setAttribute("list", list.id);
    input.autocomplete = "off";
    let timer, asked = "";

    async function ask() {
      const text = input.value.trim();
      if (text.length < 2 || text === asked) return;
      asked = text;
      const address = new URL("api/v1/suggest", form.action);
      address.search = new URLSearchParams({ q: text });
      try {
        const answer = await fetch(address, { credentials: "omit" });
        if (!answer.ok || asked !== text) return;
        const found = await answer.json();
        list.replaceChildren(...found.map((one) => new Option("", one.text)));
      } catch {
        asked = ""; // offline, or not a site that the archive names: the form goes on without suggestions
      }
    }

    // An input method has the word to itself while it composes it; what it shows by then is asked for too.
    for (const event of ["input", "compositionend"]) {
      input.addEventListener(event, () => {
        clearTimeout(timer);
        timer = setTimeout(ask, WAIT);
      });
    }
  });
})();
