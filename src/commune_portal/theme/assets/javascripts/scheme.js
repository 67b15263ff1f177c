/* Light or dark: as the machine says, or as the reader chose on this site. Loaded in
   the head, before anything is painted. */
(() => {
  "use strict"

  const KEY = "cp-scheme"
  const NEXT = { auto: "light", light: "dark", dark: "auto" }
  const NAMES = {
    auto: "Giao diện theo máy; bấm để chọn nền sáng",
    light: "Nền sáng; bấm để chọn nền tối",
    dark: "Nền tối; bấm để theo máy",
  }
  const root = document.documentElement
  const machine = matchMedia("(prefers-color-scheme: dark)")
  let chosen = "auto"
  try { chosen = localStorage.getItem(KEY) || chosen } catch { /* no memory, no harm */ }
  if (!(chosen in NEXT)) chosen = "auto"

  const show = () => {
    const dark = chosen === "auto" ? machine.matches : chosen === "dark"
    root.dataset.mdColorScheme = dark ? "slate" : "default"
    root.dataset.cpScheme = chosen
    const button = document.getElementById("cp-scheme")
    button?.setAttribute("aria-label", NAMES[chosen])
    button?.setAttribute("title", NAMES[chosen])
  }

  // The text size, which a reader chooses on an item (item.js, text-size.css).
  try {
    const size = localStorage.getItem("cp-text-size")
    if (Number(size)) root.dataset.cpText = size
  } catch { /* as above */ }

  root.classList.replace("no-js", "js")
  show()
  machine.addEventListener("change", show)
  document.addEventListener("DOMContentLoaded", () => {
    show()
    document.getElementById("cp-scheme")?.addEventListener("click", () => {
      chosen = NEXT[chosen]
      try { localStorage.setItem(KEY, chosen) } catch { /* lasts for this page */ }
      show()
    })
  })
})()
