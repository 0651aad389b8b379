// Makes the file field take dropped files too, and show how far they are. Without it all chosen files go with one press of a
// button; with it, each file is a form of its own, so that one that fails does not take the others along.
(() => {
  const form = document.querySelector("form[data-upload]");
  const input = form?.querySelector("input[type=file]");
  if (!input) return;
  const drop = input.closest(".drop");
  const told = drop.querySelector("[role=status]");
  const progress = document.createElement("progress");
  progress.setAttribute("aria-hidden", "true");
  progress.hidden = true;
  told.before(progress);
  drop.querySelectorAll("[data-script]").forEach(e => { e.hidden = false; });
  drop.querySelectorAll("[data-no-script]").forEach(e => { e.hidden = true; });
  // Where uploading was the thing to do, its button has gone: what comes next is then to go on.
  form.querySelector(".actions button[value=next]").classList.add("utrecht-button--primary-action");

  const tell = ({ sentence, kept }) => {
    const line = document.createElement("p");
    line.textContent = sentence;
    if (!kept) line.className = "utrecht-form-field-error-message";
    told.append(line);
  };

  const send = file => new Promise(done => {
    if (file.size > Number(drop.dataset.max)) return done({ sentence: `${file.name} ${drop.dataset.tooLarge}` });
    const body = new FormData();
    body.append("__RequestVerificationToken", form.elements.namedItem("__RequestVerificationToken").value);
    body.append("Then", "upload");
    body.append("File", file);
    const request = new XMLHttpRequest();
    request.upload.onprogress = e => { progress.max = e.total; progress.value = e.loaded; };
    request.onerror = () => done({ sentence: `${file.name} ${drop.dataset.failed}` });
    request.onload = () => {
      if (request.status === 200) return done(JSON.parse(request.responseText));
      done({ sentence: `${file.name} ${request.status === 401 ? drop.dataset.ended : drop.dataset.failed}` });
    };
    request.open("POST", form.getAttribute("action"));
    request.send(body);
  });

  // What else stands on the page, typed and not kept yet, stays.
  const refresh = async () => {
    const answer = await fetch(form.getAttribute("action"));
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const [old, now] = [document, page].map(d => d.getElementById("bestanden"));
    const focused = [...old.querySelectorAll("a, button")].indexOf(document.activeElement);
    old.replaceWith(now);
    // Who stood in the list with the keyboard stays where he was.
    if (focused >= 0) (now.querySelectorAll("a, button")[focused] ?? input).focus();
    // What was missing may be there now; what is typed and not kept yet must not be called missing.
    const missing = page.getElementById("ontbreekt");
    if (!missing.textContent.trim()) document.getElementById("ontbreekt").replaceWith(missing);
  };

  let queue = Promise.resolve();
  let waiting = 0;
  const take = files => {
    told.replaceChildren();
    for (const file of files) {
      waiting++;
      queue = queue.then(async () => {
        progress.hidden = false;
        progress.removeAttribute("value");
        tell(await send(file));
        progress.hidden = true;
        waiting--;
      });
    }
    queue = queue.then(refresh).catch(() => {});
    input.value = "";
  };

  // Who goes on while a file is under way goes on when it has arrived.
  form.addEventListener("submit", e => {
    if (waiting === 0) return;
    e.preventDefault();
    queue.then(() => form.requestSubmit(e.submitter));
  });
  input.addEventListener("change", () => take([...input.files]));
  drop.addEventListener("dragover", e => { e.preventDefault(); drop.classList.add("over"); });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", e => {
    e.preventDefault();
    drop.classList.remove("over");
    take([...e.dataTransfer.files]);
  });
})();
