// What the pages can do better with a script; everything works without it.

const ROOT = document.documentElement.dataset.root ?? ""; // the path below which the site stands
const WAIT = 120;
const MOST = 10;
const KINDS = { person: "nhân vật", number: "văn bản", office: "chức vụ", phrase: "cụm từ", article: "bài viết" };

/** A list of completions below an input (ARIA combobox, list only): Enter searches what was typed. */
class Combobox {
  constructor(input) {
    this.input = input;
    this.kind = input.dataset.kind; // a field for one kind of thing is filled in, and leads nowhere
    this.options = [];
    this.active = -1;
    this.cache = new Map();
    this.list = document.createElement("ul");
    this.list.id = `${input.id}-goi-y`;
    this.list.className = "options";
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Gợi ý");
    this.status = document.createElement("span");
    this.status.className = "quiet-label";
    this.status.setAttribute("role", "status");
    input.after(this.list, this.status);
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id,
    })) input.setAttribute(name, value);
    input.addEventListener("input", () => this.later());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => this.pick(event.target.closest("li")));
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), WAIT);
  }

  async ask() {
    const text = this.input.value.trim();
    if (text.length < 2) return this.close();
    this.asked = text;
    const found = this.cache.get(text) ?? (await this.fetch(text));
    this.cache.set(text, found);
    if (this.asked === text && document.activeElement === this.input) this.show(found);
  }

  async fetch(text) {
    try {
      const size = this.kind ? "&size=50" : ""; // of which only one kind is shown
      const answer = await fetch(`${this.input.dataset.suggest}?q=${encodeURIComponent(text)}${size}`);
      const found = answer.ok ? await answer.json() : [];
      return this.kind ? found.filter((one) => one.kind === this.kind).slice(0, MOST) : found;
    } catch {
      return []; // offline: the box goes on without suggestions
    }
  }

  show(found) {
    this.options = found;
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.list.replaceChildren(...found.map((one, at) => this.option(one, at)));
    this.list.hidden = found.length === 0;
    this.input.setAttribute("aria-expanded", String(found.length > 0));
    this.status.textContent = found.length ? `${found.length} gợi ý` : "";
  }

  option(one, at) {
    const item = document.createElement("li");
    item.id = `${this.list.id}-${at}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    const text = document.createElement("span");
    text.textContent = one.text;
    const kind = document.createElement("span");
    kind.className = "kind";
    kind.textContent = one.kind === "article" ? KINDS.article : `${KINDS[one.kind]} · ${one.count}`;
    item.append(text, kind);
    return item;
  }

  key(event) {
    // While an input method composes, the keys belong to it.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !this.list.hidden) {
      event.preventDefault();
      this.move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && this.active >= 0 && !this.list.hidden) {
      event.preventDefault();
      this.pick(this.list.children[this.active]);
    }
  }

  move(step) {
    const places = this.options.length + 1; // one place is the input itself, with nothing chosen
    this.active = ((this.active + 1 + step + places) % places) - 1;
    [...this.list.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === this.active)));
    const item = this.list.children[this.active];
    if (item) {
      this.input.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    } else this.input.removeAttribute("aria-activedescendant");
  }

  pick(item) {
    if (!item) return;
    const one = this.options[[...this.list.children].indexOf(item)];
    this.close();
    if (this.kind) this.input.value = one.text;
    else if (one.kind === "person") location.assign(`${ROOT}/nhan-vat/${encodeURIComponent(one.value)}`);
    else if (one.kind === "number") location.assign(`${ROOT}/van-ban/${encodeURIComponent(one.value)}`);
    else if (one.kind === "article") location.assign(`${ROOT}/bai-viet/${encodeURIComponent(one.value)}`);
    else {
      this.input.value = one.text;
      this.input.form.requestSubmit();
    }
  }

  close() {
    clearTimeout(this.timer);
    this.asked = null;
    this.list.hidden = true;
    this.active = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

document.querySelectorAll("input[data-suggest]").forEach((input) => new Combobox(input));

// Addresses without empty parameters are easier to share.
document.querySelectorAll("form").forEach((form) =>
  form.addEventListener("formdata", (event) => {
    const given = [...event.formData].filter(([, value]) => value !== "");
    for (const name of [...event.formData.keys()]) event.formData.delete(name);
    for (const [name, value] of given) event.formData.append(name, value);
  }),
);

document.querySelectorAll("button[data-copy]").forEach((button) => {
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
    button.textContent = "Đã chép";
  });
});

document.querySelectorAll("button[data-share]").forEach((button) => {
  if (!navigator.share) return;
  button.hidden = false;
  const { href, dataset } = document.getElementById(button.dataset.share);
  // Whoever closes the list of ways to share has changed their mind: no failure.
  button.addEventListener("click", () => navigator.share({ title: dataset.title, url: href }).catch(() => {}));
});

// «/» goes to the box, as on many search sites.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.closest("input, select, textarea")) return;
  const box = document.querySelector("input[data-suggest]");
  if (box) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});
