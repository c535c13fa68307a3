// Makes working pages quicker. Every feature hangs on a data- attribute; without this file the pages still work.

// data-focus: the summary of a form's errors takes the focus, so that it is read first.
document.querySelector("[data-focus]")?.focus();

// data-dismiss: a menu closes on Escape, on a click elsewhere, and when the focus leaves it.
for (const menu of document.querySelectorAll("details[data-dismiss]")) {
  const close = () => { menu.open = false; };
  document.addEventListener("click", (event) => { if (!menu.contains(event.target)) close(); });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) close();
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    close();
    menu.querySelector("summary").focus();
  });
}

// data-autosubmit: a choice in a filter form is applied at once; empty filters stay out of the address.
for (const form of document.querySelectorAll("form[data-autosubmit]")) {
  form.addEventListener("change", (event) => { if (event.target.matches("select")) form.requestSubmit(); });
  form.addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
  });
}

// data-confirm: asked in a dialog before the form is sent.
const dialog = document.getElementById("confirm");
document.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-confirm]");
  if (!button || !dialog || button.dataset.confirmed) return;
  event.preventDefault();
  dialog.querySelector("p").textContent = button.dataset.confirm;
  dialog.querySelector("[value=yes]").textContent = button.textContent;
  dialog.returnValue = "no";
  dialog.addEventListener("close", () => {
    if (dialog.returnValue !== "yes") return button.focus();
    button.dataset.confirmed = "yes";
    button.form.requestSubmit(button);
    delete button.dataset.confirmed;
  }, { once: true });
  dialog.showModal();
});

// Every POST form: a second press while the first is on its way does nothing.
document.addEventListener("submit", (event) => {
  const form = event.target;
  const method = event.submitter?.getAttribute("formmethod") ?? form.method;
  if (event.defaultPrevented || method !== "post") return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "yes";
  // Later, because a disabled button would not send its name.
  setTimeout(() => { for (const button of form.querySelectorAll("button")) button.disabled = true; });
});
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("button")) button.disabled = false;
  }
});

// data-suggest: a combobox (WAI-ARIA "list autocomplete") over a piece of a page fetched while one types.
for (const input of document.querySelectorAll("input[data-suggest]")) {
  const list = document.getElementById(input.getAttribute("aria-controls"));
  const chosen = input.parentElement.querySelector("input[type=hidden]");
  const find = input.parentElement.querySelector("button[name=find]");
  let current = -1;
  let pending;
  let waiting;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");

  const options = () => [...list.querySelectorAll("[role=option]")];

  const open = (isOpen) => {
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) mark(-1);
  };

  const mark = (index) => {
    current = index;
    options().forEach((option, place) => option.setAttribute("aria-selected", String(place === index)));
    const option = options()[index];
    if (option) {
      input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  };

  const pick = (option) => {
    input.value = option.dataset.label;
    if (chosen) chosen.value = option.dataset.value;
    open(false);
    find?.click();
  };

  const ask = async () => {
    pending?.abort();
    pending = new AbortController();
    const address = new URL(input.dataset.suggest, location.href);
    address.searchParams.set("q", input.value);
    try {
      const answer = await fetch(address, { signal: pending.signal });
      if (!answer.ok) return open(false);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      list.replaceChildren(...page.body.children);
      options().forEach((option, place) => { option.id = `${list.id}-${place}`; });
      open(document.activeElement === input);
      mark(-1);
    } catch (error) {
      if (error.name !== "AbortError") open(false);
    }
  };

  input.addEventListener("input", () => {
    if (chosen) chosen.value = "";
    clearTimeout(waiting);
    if (input.value.trim() === "") {
      pending?.abort();
      return open(false);
    }
    waiting = setTimeout(ask, 150);
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      return open(false);
    }
    if (event.key === "Enter" && !list.hidden && current >= 0) {
      event.preventDefault();
      return pick(options()[current]);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = options().length;
    if (!step || list.hidden || count === 0) return;
    event.preventDefault();
    mark(current < 0 && step < 0 ? count - 1 : (current + step + count) % count);
  });
  input.addEventListener("blur", () => {
    clearTimeout(waiting);
    open(false);
  });
  // The press must not take the focus from the field before the click arrives.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) pick(option);
  });
}
