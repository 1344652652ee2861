// The page of the API: what is asked is answered below the form, with the command that asks the same. Without
// this script the form leads to the answer, of the example that its path names.

/** The address that a form asks for: what its path leaves open, then the fields that say something. */
function addressOf(form) {
  const path = form.dataset.try.replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(form.querySelector(`[data-path="${name}"]`).value.trim()),
  );
  const said = [...new FormData(form)].filter(([, value]) => value.trim());
  const query = new URLSearchParams(said);
  return `${path}${query.size ? `?${query}` : ""}`;
}

/** An answer as it is read: JSON in lines, anything else by its kind and size. */
async function readable(answer) {
  const kind = answer.headers.get("content-type") ?? "";
  if (kind.startsWith("application/json")) return JSON.stringify(await answer.json(), null, 1);
  if (kind.startsWith("text/")) return await answer.text();
  return `${kind}, ${(await answer.blob()).size} byte`;
}

async function ask(form) {
  const address = addressOf(form);
  const status = form.querySelector("[role=status]");
  const shown = form.querySelector("pre");
  const command = document.getElementById(form.dataset.command);
  command.textContent = `curl '${location.origin}${address.replaceAll("'", "%27")}'`;
  status.textContent = "Đang hỏi…";
  try {
    const answer = await fetch(address);
    shown.textContent = await readable(answer);
    shown.hidden = false;
    status.textContent = `Trả lời ${answer.status}.`;
  } catch {
    status.textContent = "Không hỏi được: mất kết nối.";
  }
}

// Where the archive was not told its own address, the commands take the one under which this page is read.
document.querySelectorAll("code[data-local]").forEach((command) => {
  command.textContent = command.textContent.replace(command.dataset.local, location.origin);
});

document.querySelectorAll("form[data-try]").forEach((form) => {
  form.querySelectorAll("[data-path]").forEach((input) => { input.readOnly = false; });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(form);
  });
});
