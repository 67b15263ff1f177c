/* The search page: Pagefind gives the pages of one word, the rules of Vietnamese are here
   (docs/adr/0034): a word with marks is exact, a word without is every word with its letters;
   all words first, then some; a word in the title first, then words side by side, then days. */
(() => {
  "use strict"

  const bundle = new URL("../../pagefind/pagefind.js", document.currentScript.src).href
  const root = new URL("../../", document.currentScript.src).href
  const form = document.getElementById("tim")
  const status = document.getElementById("tim-so")
  const place = document.getElementById("tim-ket-qua")
  const filters = ["loai", "muc", "nam"]
  const atOnce = 10
  const mostWords = 12
  let engine
  let turn = 0
  let last = Promise.resolve()

  // Text ------------------------------------------------------------------------------

  const oneSpelling = text => text.normalize("NFD")
    .replace(/(q?)(oa|oe|uy)([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/giu,
      (all, q, pair, tone) => q && pair.toLowerCase() === "uy" ? all : q + pair[0] + tone + pair[1])
    .replace(/(qu)([\u0300\u0301\u0303\u0309\u0323])(y)/giu, "$1$3$2")
    .normalize("NFC")
  const toIndex = text => oneSpelling(text).replace(/đ/g, "d\u0304").replace(/Đ/g, "D\u0304")
  const fromIndex = text => text.replace(/d\u0304/g, "đ").replace(/D\u0304/g, "Đ")
  const bare = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D")
  const isMarked = word => bare(word) !== word
  const plain = text => text.replace(/[^\p{L}\p{N}]/gu, "")

  const wordsOf = query => {
    const words = oneSpelling(query).toLowerCase().split(/\s+/)
      .map(word => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    return [...new Set(words.filter(Boolean))].slice(0, mostWords)
  }

  // Asking the index ------------------------------------------------------------------

  // Results come newest first: the index has an order by day.
  const askNow = async (term, exactly) => {
    await engine.options({ exactDiacritics: exactly })
    const found = await engine.search(toIndex(term), { sort: { thu_tu: "desc" } })
    return found.results
  }

  // One question at a time: whether marks count is a setting of the engine, not of a question.
  const ask = (...question) => {
    last = last.catch(() => {}).then(() => askNow(...question))
    return last
  }

  // The pages of one word, and those that have it in their title. In quotes Pagefind takes
  // a word as it is, without quotes it takes it for a beginning but knows the title.
  const pagesOf = async word => {
    let exact = await ask(`"${word}"`, isMarked(word))
    const parts = word.split(/[^\p{L}\p{N}]+/u)
    if (!exact.length && parts.length > 1) {
      const each = []
      for (const part of parts) {
        each.push(await ask(`"${part}"`, isMarked(part)))
      }
      const others = each.slice(1).map(list => new Set(list.map(one => one.id)))
      exact = each[0].filter(one => others.every(ids => ids.has(one.id)))
    }
    const begun = exact.length ? await ask(word, isMarked(word)) : []
    const titled = begun.filter(one => one.matchedMetaFields?.includes("title"))
    return { pages: exact, titled: new Set(titled.map(one => one.id)) }
  }

  // Side by side as typed counts more than side by side with other marks: «tin học», «tín học».
  const rankTogether = async (words, all) => {
    const phrase = `"${words.join(" ")}"`
    const ways = words.every(isMarked) ? [true] : [false, true]
    for (const [rank, exactly] of ways.entries()) {
      for (const page of await ask(phrase, exactly)) {
        if (all.has(page.id)) {
          all.get(page.id).together = rank + 1
        }
      }
    }
  }

  const find = async (words, chosen) => {
    const all = new Map()
    for (const word of words) {
      const { pages, titled } = await pagesOf(word)
      for (const page of pages) {
        const entry = all.get(page.id) ?? { page, words: 0, titled: 0, together: 0, order: page.score }
        entry.words += 1
        entry.titled += titled.has(page.id) ? 1 : 0
        all.set(page.id, entry)
      }
    }
    if (words.length > 1 && all.size) {
      await rankTogether(words, all)
    }
    for (const word of chosen) {
      const kept = new Set((await ask(`"${word}"`, false)).map(page => page.id))
      for (const id of [...all.keys()].filter(id => !kept.has(id))) {
        all.delete(id)
      }
    }
    const entries = [...all.values()].sort((a, b) =>
      b.words - a.words || b.titled - a.titled || b.together - a.together || b.order - a.order)
    const whole = entries.filter(entry => entry.words === words.length)
    return whole.length ? { pages: whole, near: false } : { pages: entries, near: entries.length > 0 }
  }

  // Showing ---------------------------------------------------------------------------

  const element = (name, attributes = {}, ...children) => {
    const made = Object.assign(document.createElement(name), attributes)
    made.append(...children)
    return made
  }

  const isHit = (token, words) => {
    const spelt = oneSpelling(token).toLowerCase()
    const forms = [spelt, ...spelt.split(/[^\p{L}\p{N}]+/u)].map(plain)
    return words.some(word => isMarked(word)
      ? forms.includes(plain(word))
      : forms.map(bare).includes(plain(word)))
  }

  // The text as words and what stands between them; the words that were asked for are marked.
  const marked = (text, words) => {
    const nodes = []
    let from = 0
    for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[./@-][\p{L}\p{N}\p{M}]+)*/gu)) {
      if (isHit(match[0], words)) {
        nodes.push(text.slice(from, match.index), element("mark", { textContent: match[0] }))
        from = match.index + match[0].length
      }
    }
    return [...nodes, text.slice(from)]
  }

  // About thirty words around the place that has most of the words.
  const excerpt = (content, words) => {
    const tokens = content.split(/\s+/)
    const length = 30
    const hits = tokens.map(token => words.filter(word => isHit(token, [word])))
    let best = 0
    let most = 0
    for (let start = 0; start < tokens.length; start += 5) {
      const kinds = new Set(hits.slice(start, start + length).flat()).size
      if (kinds > most) {
        [best, most] = [start, kinds]
      }
    }
    const text = tokens.slice(best, best + length).join(" ")
    return (best ? "… " : "") + text + (best + length < tokens.length ? " …" : "")
  }

  const nameOf = word => form.querySelector(`option[value="${word}"]`)?.textContent

  const dayInDigits = day => {
    const [year, month, date] = day.split("-")
    return `${date}/${month > "02" ? Number(month) : month}/${year}`
  }

  const entryOf = async (page, words) => {
    const data = await page.data()
    const title = fromIndex(data.meta.title ?? "")
    const facts = data.content.match(/zz(?:loai|muc)[a-z0-9]+/g) ?? []
    const content = fromIndex(data.content.replace(/^(?:zz(?:loai|muc|nam)[a-z0-9]+[.\s]*)+/, ""))
    const rest = content.startsWith(title) ? content.slice(title.length).replace(/^[.\s]+/, "") : content
    const link = element("a", { href: root + data.raw_url.replace(/^\//, "") }, ...marked(title, words))
    const kept = facts.map(nameOf).filter(Boolean)
    const about = element("p", { className: "cp-found__about" }, kept.join(" · "))
    if (data.meta.ngay) {
      const day = element("time", { dateTime: data.meta.ngay, textContent: dayInDigits(data.meta.ngay) })
      about.append(" · ", day)
    }
    return element("li", { className: "cp-found" }, element("h3", {}, link), about,
      element("p", { className: "cp-found__text" }, ...marked(excerpt(rest, words), words)))
  }

  const show = async (pages, words, mine) => {
    const list = element("ol", { className: "cp-find__list", role: "list" })
    const more = element("button", { type: "button", className: "cp-button" })
    const add = async () => {
      const shown = list.childElementCount
      const entries = await Promise.all(
        pages.slice(shown, shown + atOnce).map(entry => entryOf(entry.page, words)))
      if (mine !== turn) {
        return
      }
      list.append(...entries)
      const left = pages.length - list.childElementCount
      if (!left) {
        more.remove()
      }
      more.textContent = `Xem thêm ${Math.min(left, atOnce)} trang`
      if (shown) {
        list.children[shown].querySelector("a").focus()
      }
    }
    more.addEventListener("click", add)
    place.replaceChildren(element("h2", { className: "cp-hidden", textContent: "Kết quả" }), list, more)
    await add()
  }

  const advise = (query, words, chosen) => {
    const advice = element("ul")
    const point = (...parts) => advice.append(element("li", {}, ...parts))
    const unmarked = words.map(bare).join(" ")
    if (unmarked !== words.join(" ")) {
      const address = new URL(location.href)
      address.searchParams.set("q", unmarked)
      point("Tìm không dấu: ", element("a", { href: address.href, textContent: unmarked }), ".")
    }
    if (chosen.length) {
      const address = new URL(location.href)
      filters.forEach(name => address.searchParams.delete(name))
      point(element("a", { href: address.href, textContent: "Bỏ các điều kiện lọc" }), ".")
    }
    point("Xem lại chính tả, hoặc gõ ít từ hơn.")
    point("Xem tin bài theo thời gian tại trang ",
      element("a", { href: `${root}luu-tru/`, textContent: "Lưu trữ" }), ".")
    place.replaceChildren(advice)
  }

  // The form --------------------------------------------------------------------------

  const chosenOf = () => filters.map(name => form.elements[name].value).filter(Boolean)

  const load = async () => {
    if (engine) {
      return
    }
    const loaded = await import(bundle)
    await loaded.init()
    engine = loaded
  }

  const search = async () => {
    const mine = ++turn
    const query = form.elements.q.value.trim()
    const words = wordsOf(query)
    place.replaceChildren()
    status.textContent = words.length ? "Đang tìm…" : ""
    document.title = document.title.replace(/^.*Tìm kiếm/, query ? `${query} – Tìm kiếm` : "Tìm kiếm")
    if (!words.length) {
      return
    }
    try {
      await load()
      const chosen = chosenOf()
      const { pages, near } = await find(words, chosen)
      if (mine !== turn) {
        return
      }
      await (pages.length ? show(pages, words, mine) : advise(query, words, chosen))
      if (mine !== turn) {
        return
      }
      const count = pages.length.toLocaleString("vi-VN")
      status.textContent = !pages.length ? `Không thấy trang nào có «${query}».`
        : near ? `Không có trang nào đủ các từ «${query}»; ${count} trang gần đúng:`
          : `Tìm thấy ${count} trang có «${query}».`
    } catch (error) {
      console.warn(error)
      status.textContent = "Không tải được dữ liệu tìm kiếm. Đề nghị kiểm tra kết nối mạng rồi thử lại."
    }
  }

  const readAddress = () => {
    const asked = new URLSearchParams(location.search)
    for (const name of ["q", ...filters]) {
      form.elements[name].value = asked.get(name) ?? ""
    }
    for (const name of filters.filter(name => form.elements[name].selectedIndex < 0)) {
      form.elements[name].value = ""
    }
  }

  const submit = () => {
    const asked = new URLSearchParams()
    for (const name of ["q", ...filters]) {
      const value = form.elements[name].value.trim()
      if (value) {
        asked.set(name, value)
      }
    }
    history.pushState(null, "", `?${asked}`)
    search()
  }

  form.addEventListener("submit", event => {
    event.preventDefault()
    submit()
  })
  form.addEventListener("change", event => {
    if (event.target.matches("select")) {
      submit()
    }
  })
  addEventListener("popstate", () => {
    readAddress()
    search()
  })
  document.getElementById("tim-khong-chay").remove()
  form.querySelector("fieldset").hidden = false
  readAddress()
  search()
})()
