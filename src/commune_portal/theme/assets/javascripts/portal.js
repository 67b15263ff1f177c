/* What plain HTML cannot do; every page reads well without it. */
(() => {
  "use strict"

  // A page opened from a folder has no server that finds a directory's index.html.
  if (location.protocol === "file:") {
    for (const link of document.querySelectorAll("a[href]")) {
      const url = new URL(link.href, location.href)
      if (url.protocol === "file:" && url.pathname.endsWith("/")) {
        url.pathname += "index.html"
        link.href = url.href
      }
    }
    // Nor can a page ask the index of the search there.
    document.querySelector(".cp-search")?.remove()
  }

  // The menu: on a narrow screen behind a button, its groups one at a time.
  const menu = document.getElementById("cp-menu")
  const opener = document.getElementById("cp-open-menu")
  if (menu && opener) {
    const groups = [...menu.querySelectorAll("details")]
    const isOpen = () => opener.getAttribute("aria-expanded") === "true"
    const open = state => {
      opener.setAttribute("aria-expanded", String(state))
      menu.classList.toggle("cp-menu--open", state)
    }
    opener.addEventListener("click", () => open(!isOpen()))
    for (const group of groups) {
      group.addEventListener("toggle", () => {
        if (group.open) for (const other of groups) other.open = other === group
      })
    }
    const closeGroups = () => {
      for (const group of groups) group.open = false
    }
    document.addEventListener("click", event => {
      if (!menu.contains(event.target)) closeGroups()
    })
    document.addEventListener("keydown", event => {
      if (event.key !== "Escape") return
      const group = groups.find(each => each.open)
      if (group) {
        if (group.contains(document.activeElement)) group.firstElementChild.focus()
        closeGroups()
      } else if (isOpen()) {
        open(false)
        opener.focus()
      }
    })
  }

  // What is wider than the page scrolls in a frame of its own, by keyboard too.
  const scrollByKeyboard = (frame, name) => {
    const watch = () => {
      if (frame.scrollWidth > frame.clientWidth) {
        frame.tabIndex = 0
        frame.setAttribute("role", "group")
        frame.setAttribute("aria-label", `${name}, cuộn ngang được`)
      } else {
        for (const each of ["tabindex", "role", "aria-label"]) frame.removeAttribute(each)
      }
    }
    new ResizeObserver(watch).observe(frame)
  }
  for (const table of document.querySelectorAll(".md-typeset table:not([class])")) {
    if (table.closest("[tabindex]")) continue
    const frame = document.createElement("div")
    frame.className = "cp-frame"
    table.replaceWith(frame)
    frame.append(table)
    scrollByKeyboard(frame, "Bảng")
  }
  for (const code of document.querySelectorAll("pre > code")) {
    scrollByKeyboard(code, "Đoạn mã")
  }
})()
