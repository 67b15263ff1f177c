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
    // Nor can a page ask the index there.
    document.querySelector(".cp-search")?.remove()
  }

  // Real buttons in place of Material's labels, which answer to the mouse only.
  for (const button of document.querySelectorAll("button[data-cp-opens]")) {
    const toggle = document.getElementById(button.dataset.cpOpens)
    button.addEventListener("click", () => toggle.click())
  }

  // Material wraps wide tables of the text into boxes that only a mouse can scroll.
  addEventListener("load", () => {
    for (const box of document.querySelectorAll(".md-typeset__scrollwrap")) {
      if (box.scrollWidth > box.clientWidth) {
        box.tabIndex = 0
        box.setAttribute("role", "group")
        box.setAttribute("aria-label", "Bảng, cuộn ngang được")
      }
    }
  })

  // On a narrow screen the row of tabs scrolls: begin where the reader is.
  const tab = document.querySelector(".md-tabs__item--active")
  if (tab) {
    tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.offsetLeft - 16
  }
})()
