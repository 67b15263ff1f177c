/* Filters over the list of procedures. Without this script the list is whole, grouped,
   and its fields are links; the form stays hidden, because it could do nothing. */
(() => {
  "use strict"

  const form = document.getElementById("loc-thu-tuc")
  if (!form) return

  const fold = text =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase()
  const result = document.getElementById("loc-ket-qua")
  const groups = [...document.querySelectorAll(".cp-procedures")].map(element => ({
    element,
    field: element.dataset.field,
    count: element.querySelector(".cp-section__count"),
    rows: [...element.querySelectorAll(".cp-procedure")].map(row => ({
      element: row,
      text: fold(row.textContent),
      level: row.dataset.level,
      online: row.dataset.online,
    })),
  }))
  const total = groups.reduce((sum, group) => sum + group.rows.length, 0)
  const chosen = name => form.elements[name]?.value ?? ""

  const filter = () => {
    const words = fold(chosen("tu")).split(/\s+/).filter(Boolean)
    const field = chosen("linh-vuc"), level = chosen("cap"), online = chosen("muc-do")
    let shown = 0
    for (const group of groups) {
      let inside = 0
      for (const row of group.rows) {
        const fits = (!field || field === group.field) &&
          (!level || level === row.level) &&
          (!online || online === row.online) &&
          words.every(word => row.text.includes(word))
        row.element.hidden = !fits
        inside += fits
      }
      group.element.hidden = !inside
      group.count.textContent = `${inside} thủ tục`
      shown += inside
    }
    result.textContent = shown === total
      ? `${total} thủ tục`
      : shown ? `Tìm thấy ${shown} trên ${total} thủ tục` : "Không có thủ tục nào khớp"
  }

  // The choice stands in the address, so that it can be sent and found again.
  const remember = () => {
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value))
    const search = query.size ? `?${query}` : location.pathname
    history.replaceState(null, "", search)
  }

  for (const [name, value] of new URLSearchParams(location.search)) {
    const control = form.elements.namedItem(name)
    if (control) control.value = value
  }
  form.addEventListener("input", () => { filter(); remember() })
  form.addEventListener("submit", event => event.preventDefault())
  form.addEventListener("reset", () => setTimeout(() => { filter(); remember() }))
  form.hidden = false
  filter()
})()
